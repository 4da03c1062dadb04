namespace RegioHelix.Import.Simulated;

/// <summary>Shares out a whole number by weights, whole and exact: largest remainders first (Hamilton), the earlier place on a tie.</summary>
internal static class Apportionment
{
    public static long[] From(long total, double[] weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        // Added in order: a library's sum may take another order one day, and the last bit with it.
        var sum = 0.0;
        foreach (var weight in weights)
            sum += weight;
        var shares = new long[weights.Length];
        if (sum <= 0)
            return total == 0 ? shares : throw new ArgumentException("no weight to share out by", nameof(weights));
        var remainders = new double[weights.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            var exact = total * (weights[i] / sum);
            shares[i] = (long)exact;
            remainders[i] = exact - shares[i];
        }
        Settle(shares, remainders, total - shares.Sum(), weights);
        return shares;
    }

    // What is left over is at most one a place; a place without weight gets nothing.
    private static void Settle(long[] shares, double[] remainders, long left, double[] weights)
    {
        foreach (var place in Enumerable.Range(0, shares.Length).Where(i => weights[i] > 0).OrderByDescending(i => remainders[i]).ThenBy(i => i))
        {
            if (left <= 0)
                return;
            shares[place]++;
            left--;
        }
    }
}
