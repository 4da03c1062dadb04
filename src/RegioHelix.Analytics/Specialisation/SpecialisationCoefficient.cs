using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Specialisation;

/// <summary>
/// The coefficient of specialisation: half of <see cref="Krugman"/>'s index, which is the part of a region's jobs that would have to change activity
/// for it to be like the whole; 0 to 1. Over an activity's regions it is Hoover's index of concentration.
/// Source: Hoover and Giarratani 1985, An Introduction to Regional Economics; Hoover 1936, Review of Economics and Statistics 18(4).
/// </summary>
public static class SpecialisationCoefficient
{
    /// <summary>The coefficient of every region, or Hoover's index of every activity, against all regions together.</summary>
    /// <param name="table">Regions by activities, 0 or more.</param>
    /// <param name="of">Regions, or activities.</param>
    /// <exception cref="ArgumentException">A negative or non-finite cell.</exception>
    public static FigureList From(RegionActivityTable table, MeasureOf of = MeasureOf.Region)
    {
        var krugman = Krugman.From(table, of);
        return FigureList.Fill(krugman.Labels, at => krugman[at] with { Value = krugman[at].Value / 2, Lower = krugman[at].Lower / 2, Upper = krugman[at].Upper / 2 });
    }
}
