using System.CommandLine;
using System.Globalization;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Ties;
using RegioHelix.Matchmaking.Networks;
using RegioHelix.Studies.Exports;

namespace RegioHelix.Cli.Introductions;

/// <summary><c>regiohelix network xray TIES.csv</c>: parts, brokers, holes, openness, and the introductions that close most gaps.</summary>
internal static class XrayCommand
{
    private const int ShownPersons = 15;

    public static Command Build()
    {
        var ties = TieFile.Argument();
        var groups = new Option<string?>("--groups") { Description = "A CSV with the columns person and group (a region, a cluster), for openness.", HelpName = "FILE" };
        var introductions = new Option<int>("--introductions") { Description = "How many introductions to propose.", HelpName = "N", DefaultValueFactory = _ => 5 };
        var json = new Option<bool>("--json") { Description = "Print JSON, everybody's figures included." };
        var command = new Command("xray", "Parts, brokers, structural holes, openness, and the introductions that close most gaps.\n\n  regiohelix network xray ties.csv --groups regions.csv --json") { ties, groups, introductions, json };
        command.SetAction(parsed =>
        {
            var network = TieFile.Read(parsed.GetValue(ties)!);
            IReadOnlyList<string?>? groupOf = null;
            if (parsed.GetValue(groups) is { } path)
            {
                using var source = OpenedSource.AtPath(path);
                var read = GroupReader.Read(source);
                groupOf = [.. network.People.Select(person => read.GetValueOrDefault(person))];
            }
            var xray = NetworkXray.From(network, groupOf, Math.Clamp(parsed.GetValue(introductions), 1, 100));
            Console.Out.Write(parsed.GetValue(json) ? StudyJson.Write(xray) + Environment.NewLine : Text(xray));
            return ExitCode.Well;
        });
        return command;
    }

    private static string Text(NetworkXray xray)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.WriteLine($"{xray.People} people, {xray.Ties} known ties, {xray.Components.Count} {(xray.Components.Count == 1 ? "part" : "parts")} (the largest of {xray.Components[0].Count})");
        if (xray.PairsWithinReach is { } reach)
            text.WriteLine($"{reach:0.0%} of all pairs can reach each other over at most three others");
        foreach (var one in xray.Openness)
            text.WriteLine($"openness of {(one.Group.Length == 0 ? "the whole" : one.Group)}: {(one.Index is { } index ? index.ToString("0.00", CultureInfo.InvariantCulture) : "no ties")} ({one.External} ties out, {one.Internal} within; {(one.AtRandom is { } random ? random.ToString("0.00", CultureInfo.InvariantCulture) : "nothing")} if ties fell at random)");
        text.WriteLine();
        text.Write(TextTable.Write(
            ["broker", "ties", "constraint", "effective size", "betweenness"],
            xray.Persons.Take(ShownPersons).Select(person => (IReadOnlyList<string>)[person.Person, $"{person.Ties}", Decimal(person.Constraint), Decimal(person.EffectiveSize), Decimal(person.Betweenness)]),
            rightAligned: [1, 2, 3, 4]));
        text.WriteLine();
        foreach (var one in xray.Introductions)
            text.WriteLine($"introduce {one.A} to {one.B}: {one.PairsWithinReach} more pairs within reach");
        if (xray.Remark is { } remark)
            text.WriteLine(remark);
        text.WriteLine("Figures are of the ties in the file; ties that nobody recorded are missing from them.");
        return text.ToString();
    }

    private static string Decimal(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
