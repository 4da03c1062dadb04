using System.Globalization;
using RegioHelix.Studies.Evaluation;
using RegioHelix.Web.Print;

namespace RegioHelix.Web.Evaluation;

/// <summary>Writes the report of an effect check as HTML: for its page, for PDF and for the command line.</summary>
public sealed class EvidenceWriter(PrintWriter writer)
{
    /// <summary>The date that every PDF of an effect check carries: the same inputs give the same bytes, whenever they are printed.</summary>
    public static DateTimeOffset Date { get; } = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="frame">Where it will be read.</param>
    /// <param name="address">Its own address on a server; empty in a file.</param>
    /// <param name="language">The reader's language.</param>
    public Task<string> Write(EvidenceReport report, PrintFrame frame, string address, CultureInfo language) => writer.Write<EvidenceDocument>(
        new Dictionary<string, object?>
        {
            [nameof(EvidenceDocument.Report)] = report,
            [nameof(EvidenceDocument.Frame)] = frame,
            [nameof(EvidenceDocument.Address)] = address,
        },
        language);
}
