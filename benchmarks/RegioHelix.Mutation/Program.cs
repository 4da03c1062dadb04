using System.Globalization;
using RegioHelix.Mutation;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return args switch
{
    ["worker", var tests] => Worker.Run(tests),
    ["run", var work, var sample, var seed, var seconds, .. var folders] => Run(new(work, Number(sample), Number(seed), TimeSpan.FromSeconds(Number(seconds)), folders)),
    ["again", var work] => Again(work),
    ["report", var work, var seed] => Report.Save(work, Number(seed)),
    _ => Usage(),
};

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int Run(Campaign campaign)
{
    var left = campaign.Run();
    Console.WriteLine($"{left} to go");
    return left == 0 ? 0 : 3;
}

static int Again(string work)
{
    File.WriteAllLines(Path.Combine(work, "verdicts.jsonl"), Campaign.Verdicts(work).Where(verdict => verdict.Fate is Fate.Killed or Fate.TimedOut).Select(verdict => System.Text.Json.JsonSerializer.Serialize(verdict)));
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        RegioHelix.Mutation run WORK SAMPLE SEED SECONDS [FOLDER ...]
            puts SAMPLE mistakes into each folder of RegioHelix.Analytics and counts those that its tests notice, for SECONDS;
            what is known is kept in the folder WORK, so the next call goes on. Exit code 3: some are still to be tried.
            Build tests/RegioHelix.Analytics.Tests first.
        RegioHelix.Mutation again WORK
            forgets those that were not killed by their own folder's tests, to try them with new tests.
        RegioHelix.Mutation report WORK SEED
            writes benchmarks/results/mutation.md.
        """);
    return 1;
}
