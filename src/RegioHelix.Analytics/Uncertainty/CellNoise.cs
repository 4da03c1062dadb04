using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Uncertainty;

/// <summary>What moves each cell of a table: a factor in proportion to it, then chance in the count.</summary>
internal sealed class CellNoise
{
    private readonly CountNoise counts;
    private readonly ErrorShape shape;
    private readonly double[]? deviations;
    private readonly double[] expected = [];
    private readonly double quotientShape;
    private readonly bool[] moves;

    public CellNoise(RegionActivityTable table, DrawSettings settings)
    {
        counts = settings.Counts;
        shape = settings.Error?.Shape ?? ErrorShape.LogNormal;
        var error = settings.Error ?? new();
        deviations = settings.Error is null ? null : [.. table.Cells.ToArray().Select(cell => error.Of(cell.Flags))];
        if (counts == CountNoise.PoissonPosterior)
        {
            expected = QuotientLaw.Expected(table);
            quotientShape = QuotientLaw.From(table).Shape;
        }
        // A published 0 is moved by nothing but the posterior; a missing cell's number comes with each draw.
        moves = [.. Enumerable.Range(0, table.Cells.Length).Select(at => counts switch
        {
            CountNoise.None => deviations?[at] > 0 && table.Cells[at].Value != 0,
            CountNoise.Poisson => table.Cells[at].Value != 0,
            _ => expected[at] > 0,
        })];
    }

    /// <summary>False where a cell keeps its number in every draw.</summary>
    public bool Moves(int at) => moves[at];

    /// <summary>True where chance in the count is all that moves a cell.</summary>
    public bool IsPoissonAlone(int at) => counts == CountNoise.Poisson && !(deviations?[at] > 0);

    /// <summary>A cell's number with error.</summary>
    public double Draw(int at, double value, ref RandomStream random)
    {
        if (deviations?[at] is > 0 and var deviation)
            value *= Factor(deviation, ref random);
        return counts switch
        {
            CountNoise.Poisson => new PoissonLaw(value).Draw(ref random),
            CountNoise.PoissonPosterior => GammaLaw.Draw(value + quotientShape, ref random) * (expected[at] / (expected[at] + quotientShape)),
            _ => value,
        };
    }

    private double Factor(double deviation, ref RandomStream random)
    {
        if (shape == ErrorShape.Normal)
            return Math.Max(0, 1 + (deviation * random.Normal()));
        var variance = Math.Log(1 + (deviation * deviation));
        return Math.Exp((Math.Sqrt(variance) * random.Normal()) - (variance / 2));
    }
}
