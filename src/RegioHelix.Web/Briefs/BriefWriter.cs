using System.Globalization;
using RegioHelix.Studies.Briefs;
using RegioHelix.Web.Print;

namespace RegioHelix.Web.Briefs;

/// <summary>Writes a region's brief as HTML: for its page, for PDF and for the command line.</summary>
public sealed class BriefWriter(PrintWriter writer)
{
    /// <summary>Writes it.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="frame">Where it will be read.</param>
    /// <param name="address">Its own address on a server; empty in a file.</param>
    /// <param name="language">The reader's language.</param>
    public Task<string> Write(RegionBrief brief, PrintFrame frame, string address, CultureInfo language) => writer.Write<BriefDocument>(
        new Dictionary<string, object?> { [nameof(BriefDocument.Brief)] = brief, [nameof(BriefDocument.Frame)] = frame, [nameof(BriefDocument.Address)] = address },
        language);
}
