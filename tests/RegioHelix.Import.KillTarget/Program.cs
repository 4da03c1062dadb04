using RegioHelix.Import.Publishing;
using RegioHelix.Store;
using RegioHelix.Vocabulary.Datasets;

// Imports a file and says on each line how far it has come, so that a test can kill it in the middle: DATA FILE DATASET.
var declaration = DatasetCatalogue.FindOrDefault(args[2]);
new ImportRun(DataDirectory.Open(args[0]), TimeProvider.System)
    .Run(ImportSource.AtPath(args[1]), ImportFormat.EurostatTsv(declaration), new ImportOptions(declaration), new ProgressLines());
Console.WriteLine("published");

/// <summary>One line for each step, flushed at once.</summary>
internal sealed class ProgressLines : IProgress<ImportProgress>
{
    public void Report(ImportProgress value) => Console.WriteLine($"{value.Stage} {value.Done}");
}
