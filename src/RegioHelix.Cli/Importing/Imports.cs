using System.Globalization;
using System.Text;
using RegioHelix.Import.Landmarks;
using RegioHelix.Import.Publishing;
using RegioHelix.Import.Reading;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Import.Reading.Tables;
using RegioHelix.Import.Simulated;
using RegioHelix.Store;
using RegioHelix.Vocabulary.Datasets;
using RegioHelix.Vocabulary.Observations;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Regions;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Cli.Importing;

/// <summary>Every import that a command or a job can ask for, over one data directory.</summary>
internal sealed class Imports(DataDirectory data, TimeProvider clock)
{
    /// <summary>Imports a file of Eurostat's from disk.</summary>
    public ImportOutcome EurostatFile(string code, string path, int? since, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var declaration = DeclareFile(code);
        return Run(ImportSource.AtPath(path), ImportFormats.Eurostat(declaration), new ImportOptions(declaration) { Since = since }, progress, cancellation);
    }

    /// <summary>Imports what was downloaded of a dataset: one file, or the parts that are one table together.</summary>
    public ImportOutcome Downloaded(string code, IReadOnlyList<string> paths, int? since, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var declaration = DeclareFile(code);
        return Run(ImportSource.Joined(paths, code), ImportFormats.Eurostat(declaration), new ImportOptions(declaration) { Since = since }, progress, cancellation);
    }

    /// <summary>Imports a plain table: a dataset that is declared keeps its declaration, any other is the user's own.</summary>
    public ImportOutcome Table(string path, string name, DatasetDeclaration declaration, ColumnMapping mapping, NutsVersion? version, BadCells badCells, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var options = new ImportOptions(declaration)
        {
            NutsVersion = version,
            Classification = mapping.Classification,
            BadCells = badCells,
        };
        var source = name.Length == 0 ? ImportSource.AtPath(path) : ImportSource.From(File.OpenRead(path), name);
        return Run(source, ImportFormats.Table(mapping), options, progress, cancellation);
    }

    /// <summary>Imports a file dropped on the data page: boundaries or a file of Eurostat's, whose code is in its name unless it was given.</summary>
    public ImportOutcome DroppedFile(string path, string name, string dataset, BadCells badCells, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        SourceFormat format;
        using (var look = OpenedSource.From(File.OpenRead(path), name, cancellation: cancellation))
            format = SourceFormats.Detect(look);
        var code = dataset.Length > 0 ? dataset : CodeIn(name);
        var source = ImportSource.From(File.OpenRead(path), name);
        if (format == SourceFormat.Boundaries)
            return BoundaryImport.Run(data, clock, source, VersionIn(name), progress, cancellation);
        // What is called .tsv was meant to be Eurostat's: its reader says what is wrong with it.
        if ((format is SourceFormat.Csv or SourceFormat.Workbook) && !name.Contains(".tsv", StringComparison.OrdinalIgnoreCase))
            throw new ProblemsException(new Problem(name, 0, 0, "own-table", "", Phrase.Of("this is a table of your own: drop it on the page for own tables, where its columns can be mapped")));
        var declaration = DeclareFile(code);
        return Run(source, ImportFormats.Eurostat(declaration), new ImportOptions(declaration) { BadCells = badCells }, progress, cancellation);
    }

    // Eurostat's files are named after their dataset: estat_nama_10r_3gdp.tsv.gz, bd_size_r3_tabular.tsv.gz.
    private static string CodeIn(string name)
    {
        var code = name.Split('.')[0].ToLowerInvariant();
        code = code.StartsWith("estat_", StringComparison.Ordinal) ? code["estat_".Length..] : code;
        return DatasetCatalogue.All.Select(declared => declared.Code).Where(known => code.StartsWith(known, StringComparison.Ordinal)).MaxBy(known => known.Length) ?? code;
    }

    private static NutsVersion VersionIn(string name) =>
        Enum.GetValues<NutsVersion>().Where(version => name.Contains(((int)version).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)).Select(version => (NutsVersion?)version).FirstOrDefault()
            ?? throw new ProblemsException(new Problem(name, 0, 0, "unknown-version", "", Phrase.Of("the file's name does not say its NUTS version; give it its name back, such as NUTS_RG_20M_2021_4326_LEVL_2.geojson, or use regiohelix import boundaries --nuts YEAR")));

    /// <summary>Imports boundaries from a file.</summary>
    public ImportOutcome Boundaries(string path, NutsVersion version, IProgress<ImportProgress>? progress, CancellationToken cancellation) =>
        BoundaryImport.Run(data, clock, ImportSource.AtPath(path), version, progress, cancellation);

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
        var declaration = DeclareFile(code);
        if (DatasetCatalogue.Find(code) is not null)
            return declaration;
        return declaration with
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

    // Landmarks and simulated figures are made here and nowhere else: a file under their names would mix layers that never meet in one chart.
    private static DatasetDeclaration DeclareFile(string code)
    {
        var declaration = DatasetCatalogue.FindOrDefault(code);
        return declaration.Kind is FigureKind.Simulated or FigureKind.Landmark
            ? throw new ProblemsException(new Problem("dataset", 0, 0, "reserved-dataset", code, Phrase.Of("figures of this name come with RegioHelix; choose another name")))
            : declaration;
    }

    private ImportOutcome Run(ImportSource source, ImportFormat format, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellation) =>
        new ImportRun(data, clock).Run(source, format, options, progress, cancellation);
}
