using RegioHelix.Analytics.Specialisation;
using RegioHelix.Analytics.Tables;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Analytics.Concentration;

/// <summary>
/// The cluster index of Litzenberger and Sternberg: relative density of an activity's jobs over area, times relative number of its jobs per head,
/// over relative size of its plants; 1 where a region is like the whole, 0 and up without limit. It is
/// <c>(e / e_all) (b / b_all) (area_all / area) (people_all / people)</c>, e the jobs and b the plants of the activity.
/// Source: Litzenberger and Sternberg 2006, Geographische Zeitschrift 94(4), 209-224; REAT's <c>litzenberger2</c>.
/// </summary>
public static class LitzenbergerSternberg
{
    /// <summary>The index of every region and activity, over the published cells, with the bounds that missing ones allow: it rises with the cell's jobs and plants and falls with those elsewhere.</summary>
    /// <param name="employment">Jobs, regions by activities, 0 or more.</param>
    /// <param name="plants">Plants, with the same labels in the same order.</param>
    /// <param name="area">The area of a region, 0 or more; null where unknown.</param>
    /// <param name="population">The population of a region, 0 or more; null where unknown. A region without either stays out of all sums.</param>
    /// <exception cref="ArgumentException">Other labels; a negative or non-finite cell, area or population.</exception>
    public static FigureTable From(RegionActivityTable employment, RegionActivityTable plants, Func<string, double?> area, Func<string, double?> population)
    {
        if (!employment.Regions.SequenceEqual(plants.Regions) || !employment.Activities.SequenceEqual(plants.Activities))
            throw new ArgumentException("jobs and plants need the same regions and activities in the same order", nameof(plants));
        // A region lacks both where it lacks one, so that all four sums are over the same regions.
        var areas = Sizes.Of(employment, region => population(region) is null ? null : area(region));
        var people = Sizes.Of(employment, region => area(region) is null ? null : population(region));
        var (jobs, numbers) = (areas.Activities(employment), areas.Activities(plants));
        return FigureTable.Fill(employment.Regions, employment.Activities, (region, activity) => Product(
            PopulationQuotient.Quotient(employment[region, activity], jobs[activity], areas, region),
            PopulationQuotient.Quotient(plants[region, activity], numbers[activity], people, region)));
    }

    private static Figure Product(in Figure one, in Figure other)
    {
        var (lower, upper) = (one.Lower * other.Lower, one.Upper * other.Upper);
        return one.Value is null ? new(null, lower, upper, one.State)
            : other.Value is null ? new(null, lower, upper, other.State)
            : new(one.Value * other.Value, lower, upper, FigureState.Computed);
    }
}
