using RegioHelix.Testing;

namespace RegioHelix.Cli.Tests.Events;

public sealed class EventCommandTests : IDisposable
{
    private const string Meetings = """{"participants":3,"slots":2,"slots_per_day":2,"tables":1,"availability":["11","11","11"],"max_meetings":[2,2,2],"pairs":[[0,1,5],[1,2,9],[0,2,7]]}""";

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_timetable_comes_with_its_bound_and_the_same_bytes_again()
    {
        var once = await Run("schedule", Meetings, "--iterations", "1000", "--seed", "4");
        Assert.Equal((16, 16), (once.Json().GetProperty("objective").GetInt32(), once.Json().GetProperty("upper_bound").GetInt32()));
        Assert.Equal("0", Assert.Single(once.Json().GetProperty("unmet").EnumerateObject()).Name);
        Assert.Equal(once.Well(), (await Run("schedule", Meetings, "--iterations", "1000", "--seed", "4")).Well());
    }

    [Fact]
    public async Task A_cancelled_meeting_gives_its_table_to_another()
    {
        await File.WriteAllTextAsync(folder["schedule.json"], (await Run("schedule", Meetings, "--iterations", "1000")).Well(), TestContext.Current.CancellationToken);
        var repaired = (await Run("repair", Meetings, folder["schedule.json"], "--cancel", "1-2")).Json();
        Assert.Equal(12, repaired.GetProperty("objective").GetInt32());
        Assert.Equal([0], repaired.GetProperty("moved").EnumerateArray().Select(person => person.GetInt32()));
        Assert.Contains("--cancel no-such-meeting: 0-1", (await Run("repair", Meetings, folder["schedule.json"], "--cancel", "0-1")).Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_come_with_their_method()
    {
        var groups = (await Run("groups", """{"participants":9,"groups":3,"group_size":3,"rounds":4}""", "--seconds", "0")).Json();
        Assert.Equal((0, "affine-space", 4), (groups.GetProperty("repeat_meetings").GetInt32(), groups.GetProperty("method").GetString(), groups.GetProperty("schedule").GetArrayLength()));
    }

    [Theory]
    [InlineData("\"slots\":2", "\"slots\":0", "$.slots out-of-range: 0")]
    [InlineData("[0,1,5]", "[0,1,-5]", "$.pairs[0][2] out-of-range: -5")]
    [InlineData("[0,1,5]", "[0,3,5]", "$.pairs[0][1] unknown-person: 3; people are numbered from 0 to 2")]
    [InlineData("[0,1,5]", "[1,1,5]", "$.pairs[0] person-twice")]
    [InlineData("[0,1,5]", "[2,1,5]", "$.pairs[1] pair-twice")]
    [InlineData("[\"11\",\"11\",\"11\"]", "[\"11\",\"11\"]", "$.availability wrong-length: 2; the list needs 3 entries")]
    [InlineData("[\"11\",\"11\",\"11\"]", "[\"11\",\"111\",\"11\"]", "$.availability[1] bad-availability")]
    [InlineData("[2,2,2]", "[2,-1,2]", "$.max_meetings[1] out-of-range: -1")]
    [InlineData("\"pairs\"", "\"locked\":[[0,0],[1,0]],\"pairs\"", "$.locked impossible-rules; the locked meetings cannot all stand: person 1 has two meetings in slot 0")]
    [InlineData("[0,1,5]", "[0,1,5", ":1:")]
    public async Task An_instance_that_cannot_be_is_refused_with_the_place(string good, string bad, string message) =>
        Assert.Contains(message, (await Run("schedule", Meetings.Replace(good, bad, StringComparison.Ordinal), "--iterations", "1")).Refused(), StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"participants":10,"groups":3,"group_size":3,"rounds":1}""", "$.participants impossible-rules: 10; 3 groups of 3 have 9 seats")]
    [InlineData("""{"participants":9,"groups":3,"group_size":3,"rounds":0}""", "$.rounds out-of-range: 0")]
    [InlineData("""{"participants":9,"groups":3,"group_size":3,"rounds":1,"region":[1]}""", "$.region wrong-length: 1")]
    public async Task Groups_that_cannot_be_are_refused(string instance, string message) =>
        Assert.Contains(message, (await Run("groups", instance, "--iterations", "1")).Refused(), StringComparison.Ordinal);

    public void Dispose() => folder.Dispose();

    private async Task<Finished> Run(string command, string instance, params string[] options)
    {
        await File.WriteAllTextAsync(folder["instance.json"], instance, TestContext.Current.CancellationToken);
        return await Product.Run(["event", command, folder["instance.json"], .. options]);
    }
}
