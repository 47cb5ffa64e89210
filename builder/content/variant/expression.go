package variant

import "math/big"

// expression is a parsed formula over the given values of one question.
type expression struct {
	root node
	// names are the given values it uses, by their index.
	names []int
}

// node is one operation of an expression.
type node struct {
	// op is '+', '-', '*', '/', '^' with two arguments, 'm' (minus) with one,
	// '#' for a number, 'n' for a name, 'f' for a function.
	op     byte
	number value
	name   int
	call   func([]value) (value, trouble)
	args   []node
}

// compute gives the expression's value for one drawing.
func (e *expression) compute(drawing []value) (value, trouble) {
	return e.root.compute(drawing)
}

func (n *node) compute(drawing []value) (value, trouble) {
	switch n.op {
	case '#':
		return n.number, fine
	case 'n':
		return drawing[n.name], fine
	}
	var few [2]value
	args := few[:0]
	for i := range n.args {
		v, bad := n.args[i].compute(drawing)
		if bad != fine {
			return value{}, bad
		}
		args = append(args, v)
	}
	switch n.op {
	case '+':
		return add(args[0], args[1])
	case '-':
		return subtract(args[0], args[1])
	case '*':
		return multiply(args[0], args[1])
	case '/':
		return divide(args[0], args[1])
	case '^':
		return power(args[0], args[1])
	case 'm':
		return value{new(big.Rat).Neg(args[0].Rat), args[0].near}, fine
	}
	return n.call(args)
}
