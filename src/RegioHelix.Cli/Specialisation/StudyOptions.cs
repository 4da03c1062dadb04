using System.CommandLine;
using RegioHelix.Studies.Specialisation;
using RegioHelix.Vocabulary.Activities;

namespace RegioHelix.Cli.Specialisation;

/// <summary>The switches that <c>region</c> and <c>activity</c> share.</summary>
internal sealed class StudyOptions
{
    public Option<string?> Dataset { get; } = new("--dataset") { Description = "The dataset's code; the best one loaded where left out.", HelpName = "CODE" };

    public Option<int?> Year { get; } = new("--year") { Description = "The year; the latest where left out.", HelpName = "YYYY" };

    public Option<string?> Level { get; } = new("--level") { Description = "section, division or group; division where left out.", HelpName = "LEVEL" };

    public Option<bool> All { get; } = new("--all") { Description = "Speak of all activities, not of traded ones only." };

    public Option<string> Reading { get; } = new("--stars") { Description = "Which reading gives the stars: observatory-2008 or panorama-2020.", DefaultValueFactory = _ => "observatory-2008" };

    public Option<string> Format { get; } = new("--format") { Description = "table, json or csv.", DefaultValueFactory = _ => "table" };

    public Option<DirectoryInfo?> Data { get; } = DataOption.Build();

    public StudyOptions()
    {
        Level.AcceptOnlyFromAmong("section", "division", "group");
        Reading.AcceptOnlyFromAmong("observatory-2008", "panorama-2020");
        Format.AcceptOnlyFromAmong("table", "json", "csv");
    }

    public void AddTo(Command command, WithFormat format = WithFormat.Yes)
    {
        foreach (var option in new Option[] { Dataset, Year, Level, All, Reading, Format, Data })
            if (option != Format || format == WithFormat.Yes)
                command.Options.Add(option);
    }

    public StudySettings Read(ParseResult parsed) => new(
        parsed.GetValue(Dataset),
        parsed.GetValue(Year),
        parsed.GetValue(Level) switch
        {
            "section" => ActivityLevel.Section,
            "division" => ActivityLevel.Division,
            "group" => ActivityLevel.Group,
            _ => null,
        },
        parsed.GetValue(All) ? ActivityScope.All : ActivityScope.Traded,
        parsed.GetValue(Reading) == "panorama-2020" ? StarReading.Panorama2020 : StarReading.Observatory2008);
}

/// <summary>Whether a command offers a form of its answer; one that writes a file takes it from the file's name.</summary>
internal enum WithFormat
{
    Yes,
    No,
}
