using RegioHelix.Import.Publishing;
using Spectre.Console;

namespace RegioHelix.Cli.Importing;

/// <summary>Shows an import on a terminal: progress on stderr, the report on stdout.</summary>
internal static class ImportConsole
{
    /// <summary>Runs an import under a progress bar; silent where stderr is not a terminal.</summary>
    public static Task<ImportOutcome?> Run(Func<IProgress<ImportProgress>, Task<ImportOutcome?>> import) =>
        WithBar<ImportProgress, ImportOutcome?>(import, (task, step) =>
        {
            task.Description = StageWords.Of(step.Stage).ToString();
            task.Value = 100 * step.Share;
        });

    /// <summary>The same for records, which can be gone on with where they were stopped.</summary>
    public static async Task<RecordImportOutcome> RunRecords(Func<IProgress<ImportProgress>, RecordImportOutcome> import)
    {
        try
        {
            return await WithBar<ImportProgress, RecordImportOutcome>(progress => Task.Run(() => import(progress)), (task, step) =>
            {
                task.Description = StageWords.Of(step.Stage).ToString();
                task.Value = 100 * step.Share;
            });
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("what was stored is kept; the same command goes on from there");
            throw;
        }
    }

    /// <summary>Runs a set of imports under one bar.</summary>
    public static Task<IReadOnlyList<SetMember>> RunSet(Func<IProgress<SetProgress>, Task<IReadOnlyList<SetMember>>> import) =>
        WithBar<SetProgress, IReadOnlyList<SetMember>>(import, (task, step) =>
        {
            task.Description = Markup.Escape(step.Doing.ToString());
            task.Value = 100 * step.Share;
        });

    /// <summary>Writes what an import did; null where the services had nothing new.</summary>
    public static void Write(ImportOutcome? outcome)
    {
        if (outcome is null)
        {
            Console.Out.WriteLine("nothing new since the last import; what is in use stays");
            return;
        }
        var vintage = outcome.Vintage;
        if (!outcome.IsNew)
        {
            Console.Out.WriteLine($"{vintage.Dataset}: already imported with the same options; vintage {vintage.Id} stays in use");
            return;
        }
        Console.Out.WriteLine($"{vintage.Dataset}: vintage {vintage.Id} published");
        foreach (var line in ReportText.Lines(vintage.Report))
            Console.Out.WriteLine("  " + line);
    }

    /// <summary>Writes what became of each member of a set; the exit code is 1 where one failed.</summary>
    public static int WriteSet(IReadOnlyList<SetMember> members)
    {
        foreach (var member in members)
        {
            if (member.Outcome is not null)
                Write(member.Outcome);
            else if (member.Failed)
                Console.Error.WriteLine($"{member.Name}: {string.Join("; ", member.Problems)}");
            else
                Console.Out.WriteLine($"{member.Name}: up to date");
        }
        var failed = members.Count(member => member.Failed);
        if (failed > 0)
            Console.Error.WriteLine($"{failed} of {members.Count} could not be imported; what they held before stays in use. Run the command again to go on.");
        return failed == 0 ? ExitCode.Well : ExitCode.YourInput;
    }

    private static async Task<TResult> WithBar<TStep, TResult>(Func<IProgress<TStep>, Task<TResult>> work, Action<ProgressTask, TStep> show)
    {
        if (Console.IsErrorRedirected)
            return await work(new Silent<TStep>());
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true).StartAsync(async context =>
        {
            var task = context.AddTask("importing");
            return await work(new Bar<TStep>(step => show(task, step)));
        });
    }

    private sealed class Silent<T> : IProgress<T>
    {
        public void Report(T value)
        {
        }
    }

    private sealed class Bar<T>(Action<T> show) : IProgress<T>
    {
        public void Report(T value) => show(value);
    }
}
