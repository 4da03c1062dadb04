using System.CommandLine;
using RegioHelix.Store.Records;
using RegioHelix.Studies.Records;

namespace RegioHelix.Cli.Records;

/// <summary>The options that say how records become tables.</summary>
internal sealed class RecordOptions
{
    public Option<int> NutsLevel { get; } = new("--nuts-level") { Description = "With records: the NUTS level of the regions, 0 to 3; a finer code counts for the region it lies in.", HelpName = "N", DefaultValueFactory = _ => 2 };

    public Option<string?> Detail { get; } = new("--detail") { Description = "With records: section, division, group or class of NACE, a number of letters, or all as recorded; without it divisions, of other classifications all.", HelpName = "DEPTH" };

    public Option<string> Amounts { get; } = new("--amounts") { Description = "With records: what a cell counts: entities (each once), weight or records.", DefaultValueFactory = _ => "entities" };

    public Option<int> MostActivities { get; } = new("--most-activities") { Description = "With records: the most activities that an entity may have where pairs are counted.", HelpName = "N", DefaultValueFactory = _ => 2000 };

    public Option<string> Larger { get; } = new("--larger") { Description = "With records: what becomes of entities with more activities: stop, or leave-out (named on stderr).", DefaultValueFactory = _ => "stop" };

    public RecordOptions()
    {
        Amounts.AcceptOnlyFromAmong("entities", "weight", "records");
        Larger.AcceptOnlyFromAmong("stop", "leave-out");
        NutsLevel.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is < 0 or > 3)
                result.AddError("--nuts-level takes 0 to 3");
        });
    }

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { NutsLevel, Detail, Amounts, MostActivities, Larger })
            command.Options.Add(option);
    }

    public RecordSettings Read(ParseResult parsed, RecordSet set) => new(set)
    {
        NutsLevel = parsed.GetValue(NutsLevel),
        Detail = parsed.GetValue(Detail)?.ToLowerInvariant(),
        Amount = parsed.GetValue(Amounts) switch { "weight" => RecordAmount.Weight, "records" => RecordAmount.Records, _ => RecordAmount.Entities },
        MostActivities = parsed.GetValue(MostActivities),
        LeavesOutLarger = parsed.GetValue(Larger) == "leave-out",
    };
}
