using System.Text;
using RegioHelix.Import.Landmarks;
using RegioHelix.Import.Publishing;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Import.Simulated;
using RegioHelix.Store;
using RegioHelix.Vocabulary.Datasets;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Regions;

namespace RegioHelix.Cli.Importing;

/// <summary>Every import that a command or a job can ask for, over one data directory.</summary>
internal sealed class Imports(DataDirectory data, TimeProvider clock)
{
    /// <summary>Imports a file of Eurostat's from disk.</summary>
    public ImportOutcome EurostatFile(string code, string path, int? since, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var declaration = DatasetCatalogue.FindOrDefault(code);
        return Run(ImportSource.AtPath(path), ImportFormats.Eurostat(declaration), new ImportOptions(declaration) { Since = since }, progress, cancellation);
    }

    /// <summary>Imports a plain table: a dataset that is declared keeps its declaration, any other is the user's own.</summary>
    public ImportOutcome Table(string path, DatasetDeclaration declaration, ColumnMapping mapping, NutsVersion? version, BadCells badCells, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var options = new ImportOptions(declaration)
        {
            NutsVersion = version,
            Classification = mapping.Classification,
            BadCells = badCells,
            Reading = Describe(mapping),
        };
        return Run(ImportSource.AtPath(path), ImportFormats.Table(mapping), options, progress, cancellation);
    }

    /// <summary>Imports boundaries from a file.</summary>
    public ImportOutcome Boundaries(string path, NutsVersion version, IProgress<ImportProgress>? progress, CancellationToken cancellation) =>
        throw new NotSupportedException(path + version + progress + cancellation);

    /// <summary>Makes and publishes the simulated Europe.</summary>
    public ImportOutcome Simulated(int seed, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        var europe = SimulatedEurope.Generate(seed);
        var declaration = DatasetCatalogue.FindOrDefault(SimulatedEurope.Dataset);
        var recipe = new MemoryStream(Encoding.UTF8.GetBytes(europe.Recipe));
        var options = new ImportOptions(declaration) { NutsVersion = NutsVersion.Nuts2013 };
        return Run(ImportSource.From(recipe, europe.Recipe), ImportFormats.SimulatedEurope(europe), options, progress, cancellation);
    }

    /// <summary>Publishes the landmarks of 2014.</summary>
    public ImportOutcome Landmarks()
    {
        var declaration = DatasetCatalogue.FindOrDefault(LandmarkSource.Dataset);
        var options = new ImportOptions(declaration) { NutsVersion = NutsVersion.Nuts2013 };
        return Run(ImportSource.From(LandmarkSource.OpenFile(), LandmarkSource.FileName), ImportFormats.Landmarks, options, null, CancellationToken.None);
    }

    /// <summary>The declaration of a plain table's dataset.</summary>
    public static DatasetDeclaration DeclareTable(string code, string title, string indicator, string unit)
    {
        if (DatasetCatalogue.Find(code) is { } declared)
            return declared;
        return DatasetCatalogue.FindOrDefault(code) with
        {
            Title = title,
            DutchTitle = title,
            Kind = FigureKind.Own,
            Source = title,
            Licence = "",
            Indicator = indicator,
            Unit = unit,
        };
    }

    private ImportOutcome Run(ImportSource source, ImportFormat format, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellation) =>
        new ImportRun(data, clock).Run(source, format, options, progress, cancellation);

    private static IReadOnlyList<string> Describe(ColumnMapping mapping) =>
    [
        $"region={mapping.Region}",
        $"activity={mapping.Activity}",
        $"value={mapping.Value}",
        $"year={mapping.Year}",
        $"indicator={mapping.Indicator}",
        $"unit={mapping.Unit}",
        $"layout={mapping.Layout.ToString().ToLowerInvariant()}",
    ];
}
