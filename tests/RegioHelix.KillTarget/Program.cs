using RegioHelix.Import.Publishing;
using RegioHelix.Store;
using RegioHelix.Store.Jobs;
using RegioHelix.Vocabulary.Datasets;

// Does what a test wants to kill in the middle, and says on each line how far it has come: import DATA FILE DATASET, or job DATA.
switch (args)
{
    case ["import", var folder, var file, var dataset]:
        var declaration = DatasetCatalogue.FindOrDefault(dataset);
        new ImportRun(DataDirectory.Open(folder), TimeProvider.System)
            .Run(ImportSource.AtPath(file), ImportFormat.EurostatTsv(declaration), new ImportOptions(declaration), new ProgressLines());
        Console.WriteLine("published");
        return 0;
    case ["job", var folder]:
        using (var jobs = new JobStore(DataDirectory.Open(folder), TimeProvider.System))
        {
            jobs.Add("second", "{}");
            Console.WriteLine(jobs.TryBecomeRunner() && jobs.TakeNext() is not null ? "taken" : "nothing to take");
            Console.ReadLine();
        }

        return 0;
    default:
        return 1;
}

/// <summary>One line for each step, flushed at once.</summary>
internal sealed class ProgressLines : IProgress<ImportProgress>
{
    public void Report(ImportProgress value) => Console.WriteLine($"{value.Stage} {value.Done}");
}
