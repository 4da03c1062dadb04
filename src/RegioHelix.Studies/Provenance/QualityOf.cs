using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Tables;

namespace RegioHelix.Studies.Provenance;

/// <summary>Reads a cell's quality from its flags.</summary>
internal static class QualityOf
{
    private const ObservationFlags Reservations =
        ObservationFlags.Break | ObservationFlags.DefinitionDiffers | ObservationFlags.Estimated | ObservationFlags.Forecast | ObservationFlags.Imputed |
        ObservationFlags.NotSignificant | ObservationFlags.Provisional | ObservationFlags.EurostatEstimate | ObservationFlags.LowReliability;

    public static Quality Cell(in Cell cell)
    {
        if (!cell.IsPublished)
            return cell.Flags.HasFlag(ObservationFlags.Confidential) ? Quality.Confidential : Quality.Missing;
        if (cell.Flags.HasFlag(ObservationFlags.Simulated))
            return Quality.Simulated;
        return (cell.Flags & Reservations) != 0 ? Quality.Reserved : Quality.Observed;
    }
}
