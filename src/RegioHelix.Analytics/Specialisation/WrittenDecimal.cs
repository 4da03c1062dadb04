using System.Globalization;
using System.Numerics;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>
/// A number as its shortest decimal text says it, digits / 10^decimals: 0.1 is one tenth, not the binary fraction next to it.
/// Published figures are decimal texts, so this is the figure as published.
/// </summary>
internal readonly record struct WrittenDecimal(BigInteger Digits, int Decimals)
{
    public static WrittenDecimal Of(double value)
    {
        if (Math.Abs(value) < 1e15 && value == Math.Truncate(value))
            return new((long)value, 0);
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        var exponentAt = shortest.IndexOf('E', StringComparison.Ordinal);
        var exponent = exponentAt < 0 ? 0 : int.Parse(shortest.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = exponentAt < 0 ? shortest : shortest[..exponentAt];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var decimals = (point < 0 ? 0 : mantissa.Length - point - 1) - exponent;
        var digits = BigInteger.Parse(mantissa.Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return decimals >= 0 ? new(digits, decimals) : new(digits * BigInteger.Pow(10, -decimals), 0);
    }

    public BigInteger InUnitsOf(int decimals) => Digits * BigInteger.Pow(10, decimals - Decimals);
}
