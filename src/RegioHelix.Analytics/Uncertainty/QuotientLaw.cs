using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Uncertainty;

/// <summary>
/// The gamma law of mean 1 that the true location quotients of a table are taken to come from, by its shape: small for a table of large differences.
/// A count x where E is expected then has a mean that is gamma with shape x + shape, times E / (E + shape).
/// Source: Clayton and Kaldor 1987, Biometrics 43(3), 671-681, who map disease rates by it; fitted by maximum likelihood of the negative binomial law.
/// </summary>
/// <param name="Shape">Above 0.</param>
public sealed record QuotientLaw(double Shape)
{
    private const double Smallest = 0.01;
    private const double Largest = 1e6;

    /// <summary>Fits the law to the published cells of a table; row and column sums are taken as they are.</summary>
    /// <param name="table">Counts by region and activity.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static QuotientLaw From(RegionActivityTable table)
    {
        var expected = Expected(table);
        var cells = Enumerable.Range(0, expected.Length).Where(at => table.Cells[at].IsPublished && expected[at] > 0)
            .GroupBy(at => (Count: table.Cells[at].Value!.Value, Expected: expected[at]), (pair, all) => (pair.Count, pair.Expected, Times: all.Count())).ToArray();
        // Golden section on the logarithm: the likelihood has one peak in all but odd tables, and then a near-best law serves too.
        var (from, to) = (Math.Log(Smallest), Math.Log(Largest));
        var ratio = (Math.Sqrt(5) - 1) / 2;
        var (left, right) = (to - (ratio * (to - from)), from + (ratio * (to - from)));
        var (atLeft, atRight) = (Likelihood(cells, Math.Exp(left)), Likelihood(cells, Math.Exp(right)));
        while (to - from > 1e-4)
            if (atLeft >= atRight)
            {
                (to, right, atRight) = (right, left, atLeft);
                left = to - (ratio * (to - from));
                atLeft = Likelihood(cells, Math.Exp(left));
            }
            else
            {
                (from, left, atLeft) = (left, right, atRight);
                right = from + (ratio * (to - from));
                atRight = Likelihood(cells, Math.Exp(right));
            }
        return new(Math.Exp((from + to) / 2));
    }

    /// <summary>What row and column let expect in every cell, row-major; a cell that is not published counts with the middle of its bounds, without an upper one with nothing.</summary>
    internal static double[] Expected(RegionActivityTable table)
    {
        TableSums.From(table);
        var columns = table.Activities.Count;
        var (rowSums, columnSums, total) = (new double[table.Regions.Count], new double[columns], 0.0);
        for (var at = 0; at < table.Cells.Length; at++)
        {
            var cell = table.Cells[at];
            var value = cell.Value ?? (double.IsPositiveInfinity(cell.Upper) ? 0 : (cell.Lower + cell.Upper) / 2);
            rowSums[at / columns] += value;
            columnSums[at % columns] += value;
            total += value;
        }
        return [.. Enumerable.Range(0, table.Cells.Length).Select(at => total > 0 ? rowSums[at / columns] / total * columnSums[at % columns] : 0)];
    }

    private static double Likelihood((double Count, double Expected, int Times)[] cells, double shape)
    {
        var (sum, own) = (0.0, GammaFunction.Log(shape));
        foreach (var (count, expected, times) in cells)
        {
            var one = shape * Math.Log(shape / (shape + expected));
            if (count > 0)
                one += GammaFunction.Log(count + shape) - own + (count * Math.Log(expected / (shape + expected)));
            sum += times * one;
        }
        return sum;
    }
}
