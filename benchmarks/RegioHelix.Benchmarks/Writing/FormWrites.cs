using System.Collections.Concurrent;
using System.Diagnostics;
using RegioHelix.Benchmarks.Serving;
using RegioHelix.Benchmarks.Serving.Load;
using RegioHelix.Registry;
using RegioHelix.Registry.Needs;
using RegioHelix.Registry.Organisations;

namespace RegioHelix.Benchmarks.Writing;

/// <summary>Writers with browsers, before the built program: each signs in and sends the form of a need again and again.</summary>
internal static class FormWrites
{
    private const string Kind = "POST need";

    public static async Task<WriteResult> Run(string program, string folder, string? registry, int writers, int each)
    {
        var settings = RegistrySettings.From(registry, folder);
        await using var registers = await RegistryAccess.Open(settings);
        var cast = await LoadCast.Make(registers, "writer", writers, 0, 0);
        using var server = ServedProgram.Serve(program, folder, ["--empty", .. registry is null ? [] : new[] { "--registry", registry }]);
        await server.Answer("/health/ready");
        var tally = new AnswerTally();
        var browsers = cast.Members.Select((_, number) => new Browser(server.Address, number, tally)).ToList();
        await Task.WhenAll(browsers.Select((browser, number) => Task.Run(() => SignIn(browser, cast.Members[number]))));
        var (told, watch) = (new ConcurrentBag<string>(), Stopwatch.StartNew());
        await Task.WhenAll(browsers.Select((browser, number) => Task.Run(async () =>
        {
            for (var sent = 0; sent < each; sent++)
                if (await Send(browser, $"{cast.Members[number].Split('@')[0]} seeks {sent}") is { } led)
                    told.Add(led.Split('/')[2]);
        })));
        var seconds = watch.Elapsed.TotalSeconds;
        browsers.ForEach(browser => browser.Dispose());
        var lost = told.Count - told.Distinct().Count() + told.Except(await Kept(registers, cast)).Count();
        return WriteResult.Of(tally, Kind, seconds, 0, lost + writers * each - told.Count);
    }

    private static async Task SignIn(Browser browser, string mail) =>
        await browser.Post("POST sign in", await browser.Page("form page", "/sign-in"), "sign-in", ("mail", mail), ("password", LoadCast.Password));

    private static async Task<string?> Send(Browser browser, string title) =>
        await browser.Post(Kind, await browser.Page("form page", "/needs/new"), "need", ("type", "TechnologyRequest"), ("title", title), ("description", "Something to glue soles with, that holds in the wet."), ("tags", "C15"), ("languages", "en"));

    private static async Task<HashSet<string>> Kept(IServiceProvider registers, LoadCast cast)
    {
        var (needs, organisations, kept) = (registers.GetRequiredService<NeedRegister>(), registers.GetRequiredService<OrganisationRegister>(), new HashSet<string>());
        foreach (var mail in cast.Members)
            kept.UnionWith((await needs.ListOwn(Actor.Command, (await organisations.Get(Actor.Command, $"works-of-{mail.Split('@')[0]}")).Id)).Select(need => need.Slug));
        return kept;
    }
}
