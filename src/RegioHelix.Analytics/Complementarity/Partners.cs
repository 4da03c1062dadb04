using RegioHelix.Analytics.Relatedness;
using RegioHelix.Analytics.Tables;

namespace RegioHelix.Analytics.Complementarity;

/// <summary>
/// Partners of a region by what they would add to its preparation for some activities: <see cref="RegionComplementarity"/> with its reasons.
/// A region with the same activities adds nothing.
/// </summary>
public static class Partners
{
    /// <summary>All other regions, those that add most first, those without a value last; equal ones in table order.</summary>
    /// <param name="presence">Regions by activities.</param>
    /// <param name="relatedness">Between activities.</param>
    /// <param name="region">The region, by position.</param>
    /// <param name="activities">What it looks for.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such region.</exception>
    public static IReadOnlyList<PartnerComplementarity> List(Presence presence, RelatednessTable relatedness, int region, PartnerActivities activities) =>
        [.. Enumerable.Range(0, presence.Regions.Count)
            .Where(partner => partner != region)
            .Select(partner => Between(presence, relatedness, region, partner, activities))
            .OrderByDescending(partner => partner.Added.Value ?? -1)];

    /// <summary>Two regions seen from both sides: what each would add to the other.</summary>
    /// <param name="presence">Regions by activities.</param>
    /// <param name="relatedness">Between activities.</param>
    /// <param name="region">The one, by position.</param>
    /// <param name="partner">The other, by position.</param>
    /// <param name="activities">What each looks for.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such region.</exception>
    public static MutualComplementarity Mutual(Presence presence, RelatednessTable relatedness, int region, int partner, PartnerActivities activities) =>
        new(Between(presence, relatedness, region, partner, activities), Between(presence, relatedness, partner, region, activities));

    /// <summary>What one partner would add to a region, and why.</summary>
    /// <param name="presence">Regions by activities.</param>
    /// <param name="relatedness">Between activities.</param>
    /// <param name="region">The region that would gain, by position.</param>
    /// <param name="partner">The partner, by position.</param>
    /// <param name="activities">What the region looks for.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such region.</exception>
    public static PartnerComplementarity Between(Presence presence, RelatednessTable relatedness, int region, int partner, PartnerActivities activities)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)region, (uint)presence.Regions.Count, nameof(region));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)partner, (uint)presence.Regions.Count, nameof(partner));
        var (weights, pair) = (activities.WeightsFor(presence, region), new KnownPair(presence, relatedness, region, partner));
        int[] reckoned = [.. Enumerable.Range(0, weights.Length).Where(activity => weights[activity] > 0 && pair.Whole(activity) > 0)];
        var all = reckoned.Sum(activity => weights[activity]);
        ActivityGain[] gains = [.. reckoned.Select(activity => pair.GainOf(activity, weights[activity] / all)).OrderByDescending(gain => gain.Part)];
        return new(
            presence.Regions[region],
            presence.Regions[partner],
            reckoned.Length == 0 ? Figure.Without(FigureState.EmptyReference) : Figure.OfKnown(Math.Min(1, gains.Sum(gain => gain.Part)), presence.UnsettledCount + relatedness.UnsettledCount),
            gains,
            [.. gains.SelectMany(gain => gain.Strengths.Select(strength => (strength.Activity, Part: gain.Weight * strength.Part)))
                .GroupBy(part => part.Activity, part => part.Part)
                .Select(parts => new StrengthGain(parts.Key, parts.Sum()))
                .OrderByDescending(gain => gain.Part)],
            pair.Unknown);
    }

    /// <summary>What is known of two regions, and how related it is.</summary>
    private sealed class KnownPair(Presence presence, RelatednessTable relatedness, int region, int partner)
    {
        private readonly int[] positions = [.. presence.Activities.Select(relatedness.FindActivity)];
        private readonly int[] known = [.. Enumerable.Range(0, presence.Activities.Count)
            .Where(activity => relatedness.FindActivity(presence.Activities[activity]) >= 0 && presence[region, activity] is not null && presence[partner, activity] is not null)];

        public IReadOnlyList<string> Unknown => [.. presence.Activities.Where((_, activity) => presence[region, activity] is null || presence[partner, activity] is null)];

        public double Whole(int activity) => positions[activity] < 0 ? 0 : known.Where(other => other != activity).Sum(other => relatedness[positions[activity], positions[other]]);

        public ActivityGain GainOf(int activity, double weight)
        {
            var whole = Whole(activity);
            StrengthGain[] strengths = [.. known
                .Where(other => other != activity && presence[partner, other] == true && presence[region, other] == false && relatedness[positions[activity], positions[other]] > 0)
                .Select(other => new StrengthGain(presence.Activities[other], relatedness[positions[activity], positions[other]] / whole))
                .OrderByDescending(gain => gain.Part)];
            return new(presence.Activities[activity], weight, strengths.Sum(strength => strength.Part), strengths);
        }
    }
}
