using System.Globalization;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Activities;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.Specialisation;

/// <summary>Says what a region is good at, or that it cannot be said.</summary>
internal static class HeadlineWriter
{
    // Beyond this, lower and upper would be rounded to different strengths by any reader.
    private const double WideGap = 1.25;

    /// <summary>Writes the headline.</summary>
    /// <param name="region">The region.</param>
    /// <param name="activities">All its activities.</param>
    /// <param name="scope">Which of them the sentence speaks of.</param>
    /// <param name="isOpen">True where a real part of the region is neither published nor bounded.</param>
    /// <param name="provenance">Where the figures come from.</param>
    public static RegionHeadline Write(RegionIdentity region, IReadOnlyList<ActivityLine> activities, ActivityScope scope, bool isOpen, FigureProvenance provenance)
    {
        var inScope = activities.Where(line => HeadlineRule.InScope(line.Reach, scope)).ToList();
        var published = inScope.Where(line => line.Jobs is not null).ToList();
        var strengths = HeadlineRule.Strengths(published, provenance.Kind == FigureKind.Own);
        var share = SpecialisedShare(published);
        if (provenance.Regions < 2)
            return new RegionHeadline([], null, published.Count, inScope.Count, Sentences.Fill("HeadlineAlone", culture => [region.Name.In(culture)]), Coverage(activities, published.Count, inScope.Count, scope, provenance));
        var hidden = strengths.Count == 0 ? HeadlineRule.Hidden(inScope) : [];
        return new RegionHeadline(
            [.. strengths.Select(line => line.Code)],
            share,
            published.Count,
            inScope.Count,
            Within(provenance.Scope, Sentence(region, strengths, hidden, share, published.Count, inScope.Count, scope, isOpen, provenance.Kind)),
            Coverage(activities, published.Count, inScope.Count, scope, provenance));
    }

    // Figures of a part of the economy must not read as figures of all of it.
    private static LocalText Within(LocalText? part, LocalText sentence) => part is null ? sentence : Join(sentence, part);

    private static LocalText Sentence(
        RegionIdentity region, IReadOnlyList<ActivityLine> strengths, IReadOnlyList<ActivityLine> hidden, double? share, int published, int inScope, ActivityScope scope, bool isOpen, FigureKind kind)
    {
        if (published < HeadlineRule.LeastCoverage * inScope || (isOpen && strengths.Count == 0))
            return Sentences.Fill("HeadlineCannotTell", culture => [region.Name.In(culture), published, inScope]);
        var simulated = kind == FigureKind.Simulated;
        if (hidden.Count > 0 && !simulated)
            return Sentences.Fill("HeadlineHidden", culture => [region.Name.In(culture), FigureText.List([.. hidden.Select(line => line.ShortName.In(culture))], culture)]);
        if (strengths.Count == 0)
            return Sentences.Fill(
                simulated ? "HeadlineNoneSimulated" : kind == FigureKind.Own ? "HeadlineNoneOwn" : scope == ActivityScope.All ? "HeadlineNoneAll" : "HeadlineNone",
                culture => [region.Name.In(culture)]);
        if (simulated)
            return Sentences.Fill("HeadlineSimulated", culture => [region.Name.In(culture), Listed(strengths, kind, culture)]);
        if (share is null)
            return Sentences.Fill("HeadlineStrengths", culture => [region.Name.In(culture), Listed(strengths, kind, culture)]);
        return Sentences.Fill(
            scope == ActivityScope.All ? "HeadlineStrengthsShareAll" : "HeadlineStrengthsShare",
            culture => [region.Name.In(culture), Listed(strengths, kind, culture), FigureText.Percent(share.Value, culture)]);
    }

    private static LocalText Coverage(IReadOnlyList<ActivityLine> activities, int published, int inScope, ActivityScope scope, FigureProvenance provenance)
    {
        var coverage = Sentences.Fill(
            scope == ActivityScope.All ? "CoverageAll" : "CoverageTraded",
            _ => [provenance.Year.ToString(CultureInfo.InvariantCulture), published, inScope, provenance.Regions, provenance.Countries.Count]);
        if (provenance.IsSimulated)
            coverage = Join(Sentences.Get("CoverageSimulatedWarning"), coverage);
        var aside = activities.Where(line => line.Reach == MarketReach.SetAside && line.Jobs is not null).ToList();
        if (scope == ActivityScope.All || aside.Count == 0)
            return coverage;
        return Join(coverage, Sentences.Fill("CoverageSetAside", culture => [FigureText.List([.. aside.Select(line => line.ShortName.In(culture))], culture)]));
    }

    private static string Listed(IReadOnlyList<ActivityLine> strengths, FigureKind kind, CultureInfo culture) => FigureText.List(
        [
            .. strengths.Select((line, rank) => Sentences.Fill(
                rank > 0 ? "HeadlineNextStrength" : kind == FigureKind.Own ? "HeadlineFirstStrengthOwn" : "HeadlineFirstStrength",
                language => [line.ShortName.In(language), Times(line, language)]).In(culture)),
        ],
        culture);

    // Where the gaps leave much open, the sentence says how much instead of the number over what is published.
    private static string Times(ActivityLine line, CultureInfo culture)
    {
        var value = FigureText.Quotient(line.LocationQuotient!.Value, culture);
        return line.Lower is { } lower && line.LocationQuotient > WideGap * lower
            ? Sentences.Fill("Between", language => [FigureText.Quotient(lower, language), FigureText.Quotient(line.LocationQuotient!.Value, language)]).In(culture)
            : value;
    }

    private static double? SpecialisedShare(IReadOnlyList<ActivityLine> published)
    {
        var all = published.Sum(line => line.Jobs!.Value);
        return all > 0 ? published.Where(line => line.LocationQuotient >= 1).Sum(line => line.Jobs!.Value) / all : null;
    }

    private static LocalText Join(LocalText first, LocalText then) => new($"{first.English} {then.English}", $"{first.Dutch} {then.Dutch}");
}
