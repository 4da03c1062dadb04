using Npgsql;
using RegioHelix.Registry;
using RegioHelix.Registry.Accounts;
using RegioHelix.Registry.Events;
using RegioHelix.Registry.Organisations;

namespace RegioHelix.Cli.Tests.Nodes;

/// <summary>The registry that the servers of a test share, as its owner sees it.</summary>
internal sealed class SharedRegistry : IAsyncDisposable
{
    /// <summary>The password of every account.</summary>
    public const string Password = "four words make one";

    private readonly ServiceProvider parts;
    private readonly NpgsqlDataSource source;

    public SharedRegistry(string place)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System);
        RegistryParts.Add(services, RegistrySettings.From(place, ""));
        parts = services.BuildServiceProvider();
        source = NpgsqlDataSource.Create(place);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A register.</summary>
    public T Get<T>()
        where T : notnull => parts.GetRequiredService<T>();

    /// <summary>An account that may add organisations.</summary>
    public async Task<string> Account(string name)
    {
        var mail = $"{name}@accounts.example";
        var id = await Get<AccountRegister>().Create(Actor.Command, mail, Password, null);
        await Get<OwnAccountRegister>().Describe(new Actor(ActorKind.Account, id), name, "en");
        return mail;
    }

    /// <summary>An event with people to be seated.</summary>
    /// <returns>Its slug.</returns>
    public async Task<string> Event(string name)
    {
        var host = await Get<OrganisationRegister>().Add(Actor.Command, new() { Name = name + " network", Kind = OrganisationKind.ClusterOrganisation }, Stop);
        var day = new DateOnly(2033, 6, 2);
        var hosted = await Get<EventRegister>().Add(Actor.Command, host.Id, new() { Title = [new("en", name)], Place = "Invented hall", Zone = "Europe/Brussels", FirstDay = day, LastDay = day, Themes = ["THEME:circular-economy"] }, Stop);
        await Get<AgendaRegister>().AddSession(Actor.Command, hosted.Slug, new("Tables", SessionKind.Groups, day, new(14, 0), new(16, 0), null), Stop);
        await Get<EventRegister>().Set(Actor.Command, hosted.Slug, EventStatus.Open, Stop);
        await Get<DiscussionRegister>().AddTopic(Actor.Command, hosted.Slug, new("Packaging", null, "Two pilots", null, 2), Stop);
        for (var guest = 1; guest <= 6; guest++)
            await Get<ParticipantRegister>().AddOther(Actor.Command, hosted.Slug, new() { Name = $"Guest {guest}", Languages = ["en"], Region = $"ITC{(guest % 4) + 1}" }, agreedElsewhere: true, Stop);
        return hosted.Slug;
    }

    /// <summary>The rows of a question, each as its columns in text.</summary>
    public async Task<IReadOnlyList<string[]>> Ask(string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(Stop);
        var rows = new List<string[]>();
        while (await reader.ReadAsync(Stop))
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? "" : $"{reader.GetValue(column)}")]);
        return rows;
    }

    /// <summary>Waits until a question has an answer that is right.</summary>
    public async Task<IReadOnlyList<string[]>> Until(string sql, Func<IReadOnlyList<string[]>, bool> isRight, TimeSpan patience)
    {
        var begun = TimeProvider.System.GetTimestamp();
        for (; ; await Task.Delay(100, Stop))
            if (await Ask(sql) is var rows && isRight(rows))
                return rows;
            else
                Assert.True(TimeProvider.System.GetElapsedTime(begun) < patience, $"{sql} still answers {string.Join(" / ", rows.Select(row => string.Join(' ', row)))}");
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await parts.DisposeAsync();
    }
}
