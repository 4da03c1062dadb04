using RegioHelix.Import.Publishing;
using RegioHelix.Registry;
using RegioHelix.Registry.People;
using RegioHelix.Store;
using RegioHelix.Store.Jobs;
using RegioHelix.Vocabulary.Datasets;

// Does what a test wants to kill in the middle, and says on each line how far it has come: import DATA FILE DATASET, job DATA, or registry DATA.
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
    case ["registry", var folder]:
        {
            // Says the name of each person once it was acknowledged, and goes on until it is killed. People are added without asking anything first: a process that lives for twenty writes would mostly compile the question.
            var register = new PeopleRegister(new RegistryDatabase(RegistrySettings.From(null, folder), TimeProvider.System));
            for (var number = 1; ; number++)
                Console.WriteLine((await register.AddSelf(Actor.Command, new PersonEntry { Name = $"Written {Environment.ProcessId} {number}" })).Name);
        }

    default:
        return 1;
}

/// <summary>One line for each step, flushed at once.</summary>
internal sealed class ProgressLines : IProgress<ImportProgress>
{
    public void Report(ImportProgress value) => Console.WriteLine($"{value.Stage} {value.Done}");
}
