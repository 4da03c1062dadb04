using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Texts;
using RegioHelix.Vocabulary.Observations;

namespace RegioHelix.Studies.PolicyBriefs;

/// <summary>The words around findings.</summary>
internal static class FindingWords
{
    public static SentenceBook Book { get; } = new("PolicyBriefs.FindingWords");

    /// <summary>A source of figures: who publishes them, which dataset and year.</summary>
    public static LocalText Of(FigureProvenance provenance) => Book.Fill("FigureSource", culture => [provenance.Source.In(culture), provenance.Dataset, provenance.Year, provenance.Vintage]);

    /// <summary>True for figures that say nothing about the real place.</summary>
    public static bool IsInvented(FigureProvenance provenance) => provenance.Kind == FigureKind.Simulated;

    /// <summary>The first part of a longer text, to its last whole sentence.</summary>
    public static LocalText Beginning(LocalText text, int longest) => new(Cut(text.English, longest), Cut(text.Dutch, longest));

    private static string Cut(string text, int longest)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= longest)
            return line;
        var end = line.LastIndexOf(". ", longest, StringComparison.Ordinal);
        return end > longest / 3 ? line[..(end + 1)] : line[..longest].TrimEnd() + "…";
    }
}
