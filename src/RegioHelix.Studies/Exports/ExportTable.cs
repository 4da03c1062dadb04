using System.Globalization;
using RegioHelix.Studies.Provenance;
using RegioHelix.Studies.Texts;

namespace RegioHelix.Studies.Exports;

/// <summary>A table to take along, in whatever form: CSV, Parquet or a workbook.</summary>
/// <param name="Title">What it holds.</param>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The rows, a field a column: a number, a text, or null where there is none.</param>
/// <param name="Provenance">Where the figures come from.</param>
public sealed record ExportTable(LocalText Title, IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows, FigureProvenance Provenance)
{
    // By name and not by what the rows hold: a file has the same columns whatever is missing from it.
    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal)
    {
        "year", "jobs", "jobs_lower", "jobs_upper", "share", "location_quotient", "lower", "upper", "stars", "growth_per_year", "growth_since", "nuts_version", "rank",
        "density", "complexity", "outlook_gain", "jobs_in_all_regions", "growth_in_all_regions", "added", "shared_activities", "kilometres", "value",
        "best_rank", "worst_rank", "class", "cluster_jobs", "defined_in", "relatedness", "regions_with_both", "community", "source_year", "share_of_traded", "clusters", "quotient_before", "quotient_after", "standard_errors", "jobs_before", "jobs_after", "since", "degree", "strength", "x", "y",
    };

    /// <summary>A table whose fields are taken from lines.</summary>
    /// <param name="title">What it holds.</param>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="provenance">Where the figures come from.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="fields">Gives a line's fields, in the columns' order.</param>
    public static ExportTable Of<T>(LocalText title, IReadOnlyList<string> columns, FigureProvenance provenance, IEnumerable<T> lines, Func<T, object?[]> fields) =>
        new(title, columns, [.. lines.Select(fields)], provenance);

    /// <summary>Whether a column holds numbers.</summary>
    public static bool IsNumber(string column) => Numbers.Contains(column);

    /// <summary>A field of a column: a <see cref="double"/> in a column of numbers, a harmless text in one of texts, or null.</summary>
    /// <param name="column">The column's name.</param>
    /// <param name="value">The field.</param>
    public static object? Field(string column, object? value) => value switch
    {
        null => null,
        _ when IsNumber(column) => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        string text => Harmless(text),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>A text that a spreadsheet would run as a formula is marked as text: own tables carry their owner's words. Numbers keep their sign.</summary>
    public static string Harmless(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
}
