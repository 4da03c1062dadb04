using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using RegioHelix.Benchmarks.Serving.Load;
using RegioHelix.Registry;
using RegioHelix.Registry.Invented;

namespace RegioHelix.Benchmarks.Serving;

/// <summary>
/// Two hundred people on the built program for ten minutes: what they get, how soon, and what the server's memory does. Then the same people without a
/// thought between two pages, beside a server that answers the same number of bytes and does nothing else.
/// </summary>
internal static class LoadBenchmark
{
    private const double ThinkSeconds = 6;
    private const int Guests = 100;
    private const int Seed = 1;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan MostPatience = TimeSpan.FromMinutes(3);

    public static async Task<int> Run(string[] arguments)
    {
        var (minutes, users) = (Options.Number(arguments, "--minutes", 10), Options.Number(arguments, "--users", 200));
        if (arguments is not [var program, ..] || minutes is null || users is null or < 4)
        {
            Console.Error.WriteLine("load needs the path of the built program (regiohelix or regiohelix.dll), and may have --minutes 10 and --users 200 (4 at least)");
            return 1;
        }
        var folder = Directory.CreateTempSubdirectory("regiohelix-load-");
        try
        {
            var report = await Measure(program, folder.FullName, TimeSpan.FromMinutes(minutes.Value), (int)users.Value);
            var text = report.Write();
            await Console.Out.WriteLineAsync(text);
            Results.Save("load.md", text);
            return report.IsClean ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<LoadReport> Measure(string program, string folder, TimeSpan time, int users)
    {
        using var server = ServedProgram.Serve(program, folder);
        await server.Answer("/");
        var cast = await Enter(folder, users);
        var places = await (await LoadPlaces.Find(server.Client)).WithPrints(server.Client);
        using var run = LoadRun.Of(server.Address, users, places, cast, Seed);
        var human = new Thinking(ThinkSeconds);
        var warming = await LoadPhase.Run(server, run, human, Warming < time ? Warming : time);
        var mixed = await LoadPhase.Run(server, run, human, time);
        var ceiling = await LoadPhase.Run(server, run, Thinking.None, time / 10 < TimeSpan.FromSeconds(10) ? TimeSpan.FromSeconds(10) : time / 10);
        return new(users, ThinkSeconds, places, warming, mixed, ceiling, await Plain(server, folder, users, mixed.Tally), server.PeakMegabytes, server.Said);
    }

    // The community of the first start is loaded behind the pages' back; the people who sign in come after it.
    private static async Task<LoadCast> Enter(string folder, int users)
    {
        await using var registry = await RegistryAccess.Open(RegistrySettings.From(null, folder));
        var (invented, watch) = (registry.GetRequiredService<InventedRegister>(), Stopwatch.StartNew());
        while (await invented.IsFirstStart())
            await (watch.Elapsed < MostPatience ? Task.Delay(200) : throw new TimeoutException("the invented community did not come"));
        var (_, members, organisers) = LoadRun.SharesOf(users);
        return await LoadCast.Make(registry, "load", members, organisers, Guests);
    }

    // As many bytes as the mixed load's answers have in the mean, packed as they were, to the same number of people by the same browsers.
    private static async Task<LoadPhase> Plain(ServedProgram server, string folder, int users, AnswerTally mixed)
    {
        var page = await server.Client.GetStringAsync("/regions");
        var body = string.Concat(Enumerable.Repeat(page, (int)(mixed.BodyBytes / Math.Max(1, mixed.Answers) / page.Length) + 1))[..(int)(mixed.BodyBytes / Math.Max(1, mixed.Answers))] + "</html>";
        var file = Path.Combine(folder, "plain.br");
        await using (var packed = new BrotliStream(File.Create(file), CompressionLevel.Fastest))
            await packed.WriteAsync(Encoding.UTF8.GetBytes(body));
        using var plain = ServedProgram.ServePlain(file, "br");
        await plain.Answer("/");
        using var run = LoadRun.OfPlain(plain.Address, users);
        await LoadPhase.Run(plain, run, Thinking.None, TimeSpan.FromSeconds(5));
        return await LoadPhase.Run(plain, run, Thinking.None, TimeSpan.FromSeconds(10));
    }
}
