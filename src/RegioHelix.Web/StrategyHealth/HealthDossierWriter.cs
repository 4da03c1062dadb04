using System.Globalization;
using RegioHelix.Studies.StrategyHealth;
using RegioHelix.Web.Print;

namespace RegioHelix.Web.StrategyHealth;

/// <summary>Writes the dossier of a strategy's health as HTML, for its page and for PDF.</summary>
public sealed class HealthDossierWriter(PrintWriter writer)
{
    /// <summary>Writes it.</summary>
    /// <param name="health">How the strategy stands.</param>
    /// <param name="keeper">The organisation that keeps it; null where none does.</param>
    /// <param name="frame">Where it will be read.</param>
    /// <param name="address">Its own address on a server; empty in a file.</param>
    /// <param name="language">The reader's language.</param>
    public Task<string> Write(StrategyHealthProfile health, string? keeper, PrintFrame frame, string address, CultureInfo language) => writer.Write<HealthDossier>(
        new Dictionary<string, object?>
        {
            [nameof(HealthDossier.Health)] = health,
            [nameof(HealthDossier.Keeper)] = keeper,
            [nameof(HealthDossier.Frame)] = frame,
            [nameof(HealthDossier.Address)] = address,
        },
        language);
}
