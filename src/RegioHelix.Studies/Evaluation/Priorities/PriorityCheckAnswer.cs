using System.Globalization;
using RegioHelix.Studies.Exports;
using RegioHelix.Vocabulary.Panels;

namespace RegioHelix.Studies.Evaluation.Priorities;

/// <summary>What was found, with the whole check of each priority that was tested.</summary>
/// <param name="Result">One line each.</param>
/// <param name="Checks">The checks, by the place of their line.</param>
public sealed record PriorityCheckAnswer(PriorityCheckResult Result, IReadOnlyDictionary<int, AnsweredPriority> Checks);

/// <summary>The whole check of one priority.</summary>
/// <param name="Check">What was found.</param>
/// <param name="Settings">What was asked of its panel, in the words of <c>regiohelix evidence</c>.</param>
/// <param name="File">The name of the panel as a file.</param>
public sealed record AnsweredPriority(EvidenceResult Check, EvidenceSettings Settings, string File)
{
    private string Hash => Check.Request.PanelHash;

    /// <summary>The check as it is read.</summary>
    public EvidenceReport Report => EvidenceReports.From(Check, Settings, File, Hash);

    /// <summary>All of it, to be kept.</summary>
    public KeptEvidence Kept => new(
        Report, EvidenceJson.Write(Check, Settings, File, Hash), EvidenceJson.Write(Check, Settings, File, Hash, CultureInfo.GetCultureInfo("nl")), EvidenceScript.Write(Check, Settings, File, Hash));

    /// <summary>The panel as a file that <c>regiohelix evidence</c> reads.</summary>
    public string PanelCsv
    {
        get
        {
            RegionPanel panel = Check.Request.Panel;
            var cells = from unit in Enumerable.Range(0, panel.Units.Count) from time in Enumerable.Range(0, panel.Times.Count) select (unit, time);
            return CsvText.Write([Settings.Unit, Settings.Time, Settings.Outcome], cells, at => [panel.Units[at.unit], panel.Times[at.time], panel[at.unit, at.time]]);
        }
    }
}
