using System.Globalization;
using System.Text;
using RegioHelix.Studies.Provenance;

namespace RegioHelix.Web.Twins;

/// <summary>
/// A table as CSV (RFC 4180, UTF-8, comma, point): the first line is a comment that says what the figures are,
/// and the last column of each row says how good its figure is.
/// </summary>
public sealed class CsvTwin
{
    private readonly StringBuilder text = new();

    /// <summary>Starts a table.</summary>
    /// <param name="provenance">Where its figures come from.</param>
    /// <param name="columns">The header.</param>
    public CsvTwin(FigureProvenance provenance, params string[] columns)
    {
        var word = provenance.IsSimulated ? "SIMULATED figures, they say nothing about the real region" : provenance.Kind.ToString().ToLowerInvariant();
        text.Append(CultureInfo.InvariantCulture, $"# {word}; dataset {provenance.Dataset}; vintage {provenance.Vintage}; year {provenance.Year}; {provenance.Indicator}, {provenance.Unit}; NUTS {provenance.NutsVersion}; source: {OneLine(provenance.Source)}\r\n");
        Add(columns);
    }

    /// <summary>Adds a row.</summary>
    public void Add(params object?[] cells)
    {
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
    }

    /// <summary>The whole table.</summary>
    public override string ToString() => text.ToString();

    private static string Cell(object? value)
    {
        var plain = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        // A spreadsheet runs a text that begins like a formula; a leading apostrophe keeps it a text.
        if (value is string && plain.Length > 0 && "=+-@\t".Contains(plain[0], StringComparison.Ordinal))
            plain = "'" + plain;
        return plain.AsSpan().IndexOfAny("\",\r\n") < 0 ? plain : '"' + plain.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
    }

    private static string OneLine(string value) => value.ReplaceLineEndings(" ");
}
