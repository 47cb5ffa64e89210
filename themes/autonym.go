package themes

import "strings"

// autonyms are what languages call themselves, for a switch between them: a
// reader looks for their own language in its own words.
var autonyms = map[string]string{
	"am": "አማርኛ", "ar": "العربية", "bg": "Български", "bn": "বাংলা", "ca": "Català", "cs": "Čeština",
	"cy": "Cymraeg", "da": "Dansk", "de": "Deutsch", "el": "Ελληνικά", "en": "English", "es": "Español",
	"et": "Eesti", "eu": "Euskara", "fa": "فارسی", "fi": "Suomi", "fil": "Filipino", "fr": "Français",
	"ga": "Gaeilge", "gl": "Galego", "gu": "ગુજરાતી", "ha": "Hausa", "haw": "ʻŌlelo Hawaiʻi", "he": "עברית",
	"hi": "हिन्दी", "hmn": "Hmoob", "hr": "Hrvatski", "ht": "Kreyòl ayisyen", "hu": "Magyar", "hy": "Հայերեն",
	"id": "Indonesia", "is": "Íslenska", "it": "Italiano", "ja": "日本語", "ka": "ქართული", "km": "ខ្មែរ",
	"ko": "한국어", "lo": "ລາວ", "lt": "Lietuvių", "lv": "Latviešu", "mi": "Māori", "ms": "Melayu",
	"my": "မြန်မာ", "nb": "Norsk bokmål", "ne": "नेपाली", "nl": "Nederlands", "nn": "Norsk nynorsk", "no": "Norsk",
	"nv": "Diné bizaad", "pa": "ਪੰਜਾਬੀ", "pl": "Polski", "ps": "پښتو", "pt": "Português", "ro": "Română",
	"ru": "Русский", "sk": "Slovenčina", "sl": "Slovenščina", "sm": "Gagana Samoa", "so": "Soomaali", "sq": "Shqip",
	"sr": "Српски", "sv": "Svenska", "sw": "Kiswahili", "ta": "தமிழ்", "te": "తెలుగు", "th": "ไทย",
	"ti": "ትግርኛ", "tl": "Tagalog", "tr": "Türkçe", "uk": "Українська", "ur": "اردو", "vi": "Tiếng Việt",
	"yi": "ייִדיש", "yo": "Yorùbá", "zh": "中文", "zu": "isiZulu",
}

// LanguageName is what a language calls itself; for a tag with more than a
// language the tag follows, and a language we do not know is its tag.
func LanguageName(tag string) string {
	base, rest, _ := strings.Cut(tag, "-")
	name, ok := autonyms[strings.ToLower(base)]
	switch {
	case !ok:
		return tag
	case rest == "":
		return name
	}
	return name + " (" + rest + ")"
}
