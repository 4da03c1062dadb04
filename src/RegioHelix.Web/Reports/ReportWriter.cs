using System.Globalization;
using RegioHelix.Studies.Maps;
using RegioHelix.Studies.PolicyBriefs;
using RegioHelix.Studies.Reports;
using RegioHelix.Web.Print;

namespace RegioHelix.Web.Reports;

/// <summary>Writes a territory's trend report as HTML: for its page, for PDF and for the command line.</summary>
public sealed class ReportWriter(PrintWriter writer, EuropeMapStudy maps, FindingStudy findings)
{
    /// <summary>Writes it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="changes">What it says other than the one before.</param>
    /// <param name="frame">Where it will be read.</param>
    /// <param name="address">Its own address on a server; empty in a file.</param>
    /// <param name="language">The reader's language.</param>
    public async Task<string> Write(TerritoryReport report, ReportChanges changes, PrintFrame frame, string address, CultureInfo language) => await writer.Write<ReportDocument>(
        new Dictionary<string, object?>
        {
            [nameof(ReportDocument.Report)] = report,
            [nameof(ReportDocument.Changes)] = changes,
            [nameof(ReportDocument.Map)] = MapOf(report),
            [nameof(ReportDocument.Published)] = await findings.RunPublished(BriefSubject.Of(report.Territory)),
            [nameof(ReportDocument.Frame)] = frame,
            [nameof(ReportDocument.Address)] = address,
        },
        language);

    // Where the territory's first strength is in Europe.
    private EuropeMap MapOf(TerritoryReport report) =>
        maps.Run(report.Strengths.Concat(report.Activities.Select(line => line.Code)).First(), MapMeasure.LocationQuotient, report.Options.Chosen);
}
