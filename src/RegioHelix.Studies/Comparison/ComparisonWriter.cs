using System.Globalization;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.Comparison;

/// <summary>Says how alike the regions are.</summary>
internal static class ComparisonWriter
{
    /// <summary>The sentence.</summary>
    public static LocalText Sentence(IReadOnlyList<RegionIdentity> regions, IReadOnlyList<IReadOnlyList<double?>> similarities, FigureProvenance provenance)
    {
        var pairs = (from one in Enumerable.Range(0, regions.Count)
                     from other in Enumerable.Range(one + 1, regions.Count - one - 1)
                     where similarities[one][other] is not null
                     orderby similarities[one][other] descending
                     select (one, other, Likeness: similarities[one][other]!.Value)).ToList();
        if (pairs.Count == 0)
            return Sentences.Get("CompareCannotTell");
        var (most, least) = (pairs[0], pairs[^1]);
        var sentence = pairs.Count == 1
            ? Sentences.Fill("CompareTwo", culture => [Name(most.one, culture), Name(most.other, culture), FigureText.Percent(most.Likeness, culture), Year(provenance)])
            : Sentences.Fill("CompareMany", culture =>
            [
                regions.Count, Name(most.one, culture), Name(most.other, culture), FigureText.Percent(most.Likeness, culture),
                Name(least.one, culture), Name(least.other, culture), FigureText.Percent(least.Likeness, culture), Year(provenance),
            ]);
        return provenance.Kind == FigureKind.Simulated ? Sentences.Fill("MapSimulatedPrefix", culture => [sentence.In(culture)]) : sentence;

        string Name(int at, CultureInfo culture) => regions[at].Name.In(culture);
    }

    /// <summary>What the sentence rests on.</summary>
    public static LocalText Explanation(FigureProvenance provenance)
    {
        var basis = Sentences.Get(provenance.Kind == FigureKind.Simulated ? "CompareBasisSimulated" : "CompareBasis");
        return provenance.Scope is { } scope ? new LocalText($"{basis.English} {scope.English}", $"{basis.Dutch} {scope.Dutch}") : basis;
    }

    /// <summary>A region's sentence without the part of the economy that is counted: twelve regions need to hear it once.</summary>
    public static LocalText WithoutScope(LocalText sentence, LocalText? scope) => scope is null ? sentence : new LocalText(Cut(sentence.English, scope.English), Cut(sentence.Dutch, scope.Dutch));

    private static string Cut(string sentence, string end) => sentence.EndsWith(end, StringComparison.Ordinal) ? sentence[..^end.Length].TrimEnd() : sentence;

    private static string Year(FigureProvenance provenance) => provenance.Year.ToString(CultureInfo.InvariantCulture);
}
