using System.CommandLine;
using RegioHelix.Studies.Packages;

namespace RegioHelix.Cli.Packages;

/// <summary><c>regiohelix reproduce FILE</c>: rebuilds a data package's figures from the package alone, and compares them to the last digit.</summary>
internal static class ReproduceCommand
{
    private const int MostShown = 20;

    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "A data package: a ZIP file of --package, of report, or of a page's link." };
        var command = new Command("reproduce", "Rebuild the figures of a data package from the package alone, and compare them to the last digit. Exit code 1 where one differs.\n\n  regiohelix region ITH3 --package veneto.zip\n  regiohelix reproduce veneto.zip") { file };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            var reproduction = Run(path);
            var (manifest, same) = (reproduction.Manifest, reproduction.IsSame);
            Console.Out.WriteLine($"{path}: {manifest.Question.Study} {manifest.Question.Subject}, {manifest.Question.Settings.Year}, from {manifest.Dataset} ({manifest.Kind}), vintage {manifest.Vintage}, made by RegioHelix {manifest.MadeBy}");
            if (same)
                Console.Out.WriteLine($"{reproduction.Values} values rebuilt from {manifest.Tables.Count} tables; all are the same to the last digit");
            else
                Tell(path, reproduction);
            return same ? ExitCode.Well : ExitCode.YourInput;
        });
        return command;
    }

    private static Reproduction Run(string path)
    {
        var package = PackageInput.Read(path);
        try
        {
            return ReproductionStudy.Run(package);
        }
        catch (PackageFaultException fault)
        {
            throw PackageInput.Of(path, fault);
        }
    }

    private static void Tell(string path, Reproduction reproduction)
    {
        foreach (var file in reproduction.Changed)
            Console.Error.WriteLine($"{path} file-changed: {file}; it is not what was packed");
        foreach (var difference in reproduction.Differences.Take(MostShown))
            Console.Error.WriteLine($"{path} differs: {difference.File}#{difference.Place}; the package has {difference.Carried ?? "nothing"}, rebuilt is {difference.Rebuilt ?? "nothing"}");
        if (reproduction.Differences.Count > MostShown)
            Console.Error.WriteLine($"and {reproduction.Differences.Count - MostShown} more");
        Console.Error.WriteLine($"{reproduction.Differences.Count} of {reproduction.Values} values differ{(reproduction.Manifest.MadeBy == DataPackageStudy.Version ? "" : $"; the package was made by version {reproduction.Manifest.MadeBy}, this is {DataPackageStudy.Version}")}");
    }
}
