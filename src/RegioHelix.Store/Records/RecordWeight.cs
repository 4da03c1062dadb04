namespace RegioHelix.Store.Records;

/// <summary>
/// Weights as whole millionths. Sums of whole numbers are the same in whatever order and on however many shards they are taken, which sums of
/// floating point numbers are not.
/// </summary>
public static class RecordWeight
{
    /// <summary>How many make 1.</summary>
    public const long Scale = 1_000_000;

    /// <summary>The largest weight of a record: a trillion.</summary>
    public const long Largest = 1_000_000_000_000 * Scale;

    /// <summary>The weight of a record in millionths, to the nearest one; null where it is negative or too large.</summary>
    /// <param name="weight">The weight as written.</param>
    /// <param name="isRounded">True where it had more than six decimals.</param>
    public static long? From(decimal weight, out bool isRounded)
    {
        isRounded = false;
        if (weight < 0 || weight > Largest / Scale)
            return null;
        var scaled = weight * Scale;
        var whole = decimal.Round(scaled, MidpointRounding.ToEven);
        isRounded = whole != scaled;
        return (long)whole;
    }

    /// <summary>A sum of millionths as a number.</summary>
    public static double ToDouble(Int128 millionths)
    {
        var (whole, rest) = Int128.DivRem(millionths, Scale);
        // Below two to the 53rd millionths the quotient of two exact numbers is the nearest one; above, whole and rest are added once.
        return millionths < 1L << 53 ? (double)(long)millionths / Scale : (double)whole + ((double)(long)rest / Scale);
    }
}
