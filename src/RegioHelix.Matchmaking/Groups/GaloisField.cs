namespace RegioHelix.Matchmaking.Groups;

/// <summary>The field of q elements, q a prime power: elements are numbers whose digits to the base p are the coefficients of a polynomial.</summary>
internal sealed class GaloisField
{
    private readonly int prime;
    private readonly int degree;
    private readonly int[] product;
    private readonly int[] sum;

    private GaloisField(int prime, int degree, int order, int[] product)
    {
        (this.prime, this.degree, Order, this.product) = (prime, degree, order, product);
        sum = new int[order * order];
        for (var one = 0; one < order; one++)
            for (var other = 0; other < order; other++)
                sum[(one * order) + other] = Undigits([.. Digits(one).Zip(Digits(other), (a, b) => (a + b) % prime)], prime);
    }

    public int Order { get; }

    public int Add(int one, int other) => sum[(one * Order) + other];

    public int Multiply(int one, int other) => product[(one * Order) + other];

    /// <summary>The field of that order; null where the order is no prime power.</summary>
    public static GaloisField? Find(int order)
    {
        if (order < 2)
            return null;
        var prime = Enumerable.Range(2, order - 1).First(divisor => order % divisor == 0);
        var (degree, power) = (1, prime);
        for (; power < order; power *= prime)
            degree++;
        if (power != order)
            return null;
        // The first polynomial under which no two elements multiply to 0.
        for (var tail = degree == 1 ? 0 : 1; tail < order; tail++)
            if (Table(prime, degree, order, tail) is { } table)
                return new(prime, degree, order, table);
        return null;
    }

    private int[] Digits(int element) => Digits(element, prime, degree);

    private static int[] Digits(int element, int prime, int degree)
    {
        var digits = new int[degree];
        for (var at = 0; at < degree; at++, element /= prime)
            digits[at] = element % prime;
        return digits;
    }

    private static int Undigits(int[] digits, int prime) => digits.Reverse().Aggregate(0, (element, digit) => (element * prime) + digit);

    private static int[]? Table(int prime, int degree, int order, int tail)
    {
        var (table, lower) = (new int[order * order], Digits(tail, prime, degree));
        var all = Enumerable.Range(0, order).Select(element => Digits(element, prime, degree)).ToArray();
        for (var one = 1; one < order; one++)
            for (var other = 1; other < order; other++)
                if ((table[(one * order) + other] = Undigits(Reduced(all[one], all[other], lower, prime), prime)) == 0)
                    return null;
        return table;
    }

    // The product modulo x^degree = -lower.
    private static int[] Reduced(int[] one, int[] other, int[] lower, int prime)
    {
        var degree = one.Length;
        var terms = new int[(2 * degree) - 1];
        for (var i = 0; i < degree; i++)
            for (var j = 0; j < degree; j++)
                terms[i + j] = (terms[i + j] + (one[i] * other[j])) % prime;
        for (var high = terms.Length - 1; high >= degree; high--)
            for (var at = 0; at < degree; at++)
                terms[high - degree + at] = (terms[high - degree + at] + ((prime - lower[at]) * terms[high])) % prime;
        return terms[..degree];
    }
}
