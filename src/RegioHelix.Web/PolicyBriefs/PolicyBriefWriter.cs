using System.Globalization;
using RegioHelix.Studies.PolicyBriefs;
using RegioHelix.Web.Print;

namespace RegioHelix.Web.PolicyBriefs;

/// <summary>Writes a policy brief as HTML, for its page to print and for PDF.</summary>
public sealed class PolicyBriefWriter(PrintWriter writer)
{
    /// <summary>Writes it.</summary>
    /// <param name="view">The brief.</param>
    /// <param name="frame">Where it will be read.</param>
    /// <param name="address">Its own address on a server; empty in a file.</param>
    /// <param name="language">The reader's language.</param>
    public Task<string> Write(PolicyBriefView view, PrintFrame frame, string address, CultureInfo language) => writer.Write<PolicyBriefDocument>(
        new Dictionary<string, object?> { [nameof(PolicyBriefDocument.View)] = view, [nameof(PolicyBriefDocument.Frame)] = frame, [nameof(PolicyBriefDocument.Address)] = address },
        language);
}
