using System.Globalization;
using RegioHelix.Studies.Funding;
using RegioHelix.Web.Print;

namespace RegioHelix.Web.Funding;

/// <summary>Writes a decision memo as HTML, for its page and for PDF.</summary>
public sealed class FundingMemoWriter(PrintWriter writer)
{
    /// <summary>Writes it.</summary>
    /// <param name="dossier">The verdict with what comes home.</param>
    /// <param name="frame">Where it will be read.</param>
    /// <param name="address">Its own address on a server; empty in a file.</param>
    /// <param name="language">The reader's language.</param>
    public Task<string> Write(FundingDossier dossier, PrintFrame frame, string address, CultureInfo language) => writer.Write<FundingMemo>(
        new Dictionary<string, object?> { [nameof(FundingMemo.Dossier)] = dossier, [nameof(FundingMemo.Frame)] = frame, [nameof(FundingMemo.Address)] = address },
        language);
}
