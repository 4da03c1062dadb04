using System.Globalization;
using System.Text.RegularExpressions;

namespace RegioHelix.Import.Live;

/// <summary>What is asked of a dataset of Eurostat. Without filters it is all of it.</summary>
/// <param name="Dataset">The dataset's code (<c>lfst_r_lfe2en2</c>).</param>
public sealed partial record EurostatQuery(string Dataset)
{
    /// <summary>
    /// Dimension to codes (<c>indic_sb</c> to <c>V16110</c>). A dimension that the dataset does not have is left out with a note, since
    /// Eurostat adds and removes dimensions; a code that it does not have is a problem where none of them is left.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The levels of regions that are wanted; empty for all.</summary>
    public IReadOnlyList<GeoLevel> Levels { get; init; } = [];

    /// <summary>The first year; null for the dataset's first.</summary>
    public int? Since { get; init; }

    /// <summary>The last year; null for the dataset's last, also of years that come later.</summary>
    public int? Until { get; init; }

    /// <summary>
    /// The format: <see cref="DownloadFormat.Tsv"/> by the SDMX 2.1 service, packed and able to go past its limit under a ticket, or
    /// <see cref="DownloadFormat.JsonStat"/> by the statistics service.
    /// </summary>
    public DownloadFormat Format { get; init; } = DownloadFormat.Tsv;

    /// <summary>True where the dataset's dimensions have to be known before it can be asked.</summary>
    internal bool NeedsStructure => Filters.Count > 0 || Levels.Count > 0;

    /// <summary>The same query, the same text: what a name for its files is made from.</summary>
    internal string Identity => string.Join('|', Filters
        .OrderBy(filter => filter.Key, StringComparer.Ordinal)
        .Select(filter => $"{filter.Key}={string.Join('+', filter.Value)}")
        .Prepend(Levels.Count == 0 ? "all levels" : string.Join('+', Levels))
        .Prepend(string.Create(CultureInfo.InvariantCulture, $"{Since}-{Until}"))
        .Prepend($"{Dataset}|{Format}"));

    /// <summary>True where the code can be one: it becomes part of an address and of file names.</summary>
    internal bool HasProperCode => CodeForm().IsMatch(Dataset);

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_-]{1,79}$", RegexOptions.CultureInvariant)]
    private static partial Regex CodeForm();
}
