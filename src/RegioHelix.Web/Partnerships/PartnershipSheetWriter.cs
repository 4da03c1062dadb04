using System.Globalization;
using RegioHelix.Studies.Partnerships;
using RegioHelix.Web.Print;

namespace RegioHelix.Web.Partnerships;

/// <summary>Writes the sheet of a partnership as HTML, for its page and for PDF.</summary>
public sealed class PartnershipSheetWriter(PrintWriter writer)
{
    /// <summary>Writes it.</summary>
    /// <param name="profile">The partnership.</param>
    /// <param name="frame">Where it will be read.</param>
    /// <param name="address">Its own address on a server; empty in a file.</param>
    /// <param name="language">The reader's language.</param>
    public Task<string> Write(PartnershipProfile profile, PrintFrame frame, string address, CultureInfo language) => writer.Write<PartnershipSheet>(
        new Dictionary<string, object?> { [nameof(PartnershipSheet.Profile)] = profile, [nameof(PartnershipSheet.Frame)] = frame, [nameof(PartnershipSheet.Address)] = address },
        language);
}
