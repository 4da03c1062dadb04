using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Inequality;

/// <summary>Five figures on how amounts are spread.</summary>
/// <param name="Herfindahl">The sum of squared shares, 1/n to 1.</param>
/// <param name="HerfindahlNormalised">The same from 0 to 1.</param>
/// <param name="EffectiveNumber">1 over the Herfindahl index: how many equal parts would give it, 1 to n.</param>
/// <param name="Gini">The Gini coefficient, 0 to 1 - 1/n.</param>
/// <param name="GiniNormalised">The same from 0 to 1: times n / (n - 1).</param>
public sealed record DispersionFigures(
    FigureList Herfindahl, FigureList HerfindahlNormalised, FigureList EffectiveNumber, FigureList Gini, FigureList GiniNormalised);

/// <summary>
/// The Herfindahl and Gini figures side by side, with bounds where those have them. Source: REAT's <c>disp</c> (Wieland 2019, REGION 6(3), R1-R57);
/// the effective number is Adelman 1969, Review of Economics and Statistics 51(1), 99-101.
/// </summary>
public static class Dispersion
{
    /// <summary>The figures of every activity over its regions, or of every region over its activities.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <param name="of">Activities, or regions.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static DispersionFigures From(RegionActivityTable table, MeasureOf of = MeasureOf.Activity)
    {
        var rows = TableSums.From(of == MeasureOf.Region ? table : table.Transpose()).Regions;
        var (plain, gini) = (Specialisation.Herfindahl.From(table, of), Specialisation.Gini.From(table, of));
        return new(
            plain,
            Specialisation.Herfindahl.From(table, of, HerfindahlForm.Normalised),
            FigureList.Fill(plain.Labels, at => plain[at] with { Value = 1 / plain[at].Value, Lower = 1 / plain[at].Upper, Upper = plain[at].Lower > 0 ? 1 / plain[at].Lower : null }),
            gini,
            FigureList.Fill(gini.Labels, at => Stretched(gini[at], rows[at])));
    }

    private static Figure Stretched(in Figure gini, in CellSum row)
    {
        if (row.Count < 2)
            return Figure.Without(FigureState.TooFew);
        // Over one published amount there is nothing to compare: its coefficient is 0.
        var (published, all) = (row.PublishedCount < 2 ? 1 : row.PublishedCount / (row.PublishedCount - 1.0), row.Count / (row.Count - 1.0));
        return gini with { Value = gini.Value * published, Lower = gini.Lower * all, Upper = gini.Upper * all };
    }
}
