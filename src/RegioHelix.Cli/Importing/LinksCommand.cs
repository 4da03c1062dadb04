using System.CommandLine;
using System.Globalization;
using RegioHelix.Import.Publishing;
using RegioHelix.Store;

namespace RegioHelix.Cli.Importing;

/// <summary><c>regiohelix import links FILE --dataset CODE</c>.</summary>
internal static class LinksCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "A table with the columns region_a, region_b, year, weight and perhaps activity." };
        var dataset = new Option<string>("--dataset") { Description = "The name of the set: small letters, digits, _ and -.", HelpName = "CODE", Required = true };
        var title = new Option<string>("--title") { Description = "What a link is, as pages say it: \"joint projects in Horizon 2020\".", HelpName = "TEXT", DefaultValueFactory = _ => "" };
        var source = new Option<string>("--source") { Description = "Where the links come from; without it the file's name.", HelpName = "TEXT", DefaultValueFactory = _ => "" };
        var data = DataOption.Build();
        var command = new Command("links", "Import collaborations between regions, shown with a region's partners.\n\n  regiohelix import links projects.csv --dataset h2020 --title \"joint projects in Horizon 2020\" --source CORDIS") { file, dataset, title, source, data };
        command.SetAction((parsed, cancellation) =>
        {
            using var product = Composition.Open(DataOption.Resolve(parsed.GetValue(data)));
            var set = LinkImport.Run(
                product.Get<DataDirectory>(), product.Get<TimeProvider>(), ImportSource.AtPath(parsed.GetValue(file)!), parsed.GetValue(dataset)!, parsed.GetValue(title)!, parsed.GetValue(source)!, cancellation);
            var years = set.Links.Select(link => link.Year).ToList();
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set.Dataset}: {set.Links.Count:N0} links between {set.Links.SelectMany(link => new[] { link.RegionA, link.RegionB }).Distinct().Count():N0} regions, {years.Min()}-{years.Max()}"));
            Console.Out.WriteLine($"  source {set.Source}, sha256 {set.Sha256}");
            return Task.FromResult(ExitCode.Well);
        });
        return command;
    }
}
