using System.CommandLine;
using System.Globalization;
using RegioHelix.Studies.Certainty;
using RegioHelix.Studies.Specialisation;

namespace RegioHelix.Cli.Diversification;

/// <summary>The switches of <c>opportunities</c> and <c>partners</c>: those of every study, and how related activities are and from when they count as present.</summary>
internal sealed class DiversificationOptions
{
    private static readonly string[] Measures = [.. Enum.GetValues<RelatednessChoice>().Select(CertaintyStudy.RelatednessWord)];

    private static readonly string[] Thresholds = [.. CertaintyStudy.Thresholds.Select(threshold => threshold.ToString(CultureInfo.InvariantCulture))];

    public Specialisation.StudyOptions Study { get; } = new();

    public Option<string> Relatedness { get; } = new("--relatedness") { Description = "How related activities are: proximity, square-root, association or cosine.", DefaultValueFactory = _ => "proximity" };

    public Option<string> Threshold { get; } = new("--threshold") { Description = "The location quotient from which a region has an activity: 1, 1.25, 1.5 or 2.", DefaultValueFactory = _ => "1" };

    public DiversificationOptions()
    {
        Relatedness.AcceptOnlyFromAmong(Measures);
        Threshold.AcceptOnlyFromAmong(Thresholds);
    }

    public void AddTo(Command command, Specialisation.WithFormat format = Specialisation.WithFormat.Yes)
    {
        Study.AddTo(command, format);
        command.Options.Add(Relatedness);
        command.Options.Add(Threshold);
    }

    public StudySettings Read(ParseResult parsed) => Study.Read(parsed) with
    {
        Relatedness = Enum.GetValues<RelatednessChoice>()[Array.IndexOf(Measures, parsed.GetValue(Relatedness))],
        Threshold = CertaintyStudy.Thresholds[Array.IndexOf(Thresholds, parsed.GetValue(Threshold))],
    };
}
