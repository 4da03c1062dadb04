using System.Net;
using System.Text;
using RegioHelix.Store.Records;
using RegioHelix.Store.Records.Shards;

namespace RegioHelix.Fuzzing;

/// <summary>A shard that answers what an input says, question by question, and the last answer to all that follow.</summary>
internal sealed class FalseShard(byte[] input) : HttpMessageHandler
{
    private const char Between = '\f';

    private readonly string[] answers = Encoding.UTF8.GetString(input).Split(Between);
    private int asked;

    /// <summary>What a shard with one small dataset answers to whoever finds it and counts its cells and pairs.</summary>
    public static byte[] Answers()
    {
        var set = Encoding.UTF8.GetString(Corpus.Files("records-current.json")[0]).Trim();
        return Encoding.UTF8.GetBytes(string.Join(Between, "ClickHouse 18.16.1\n", "regiohelix_p_vintage\n", $"20260101T000000Z-00000000\t0\t{set}\n", "regiohelix_p_record\tbucket\tUInt8\n", "1\t3\n", "3\n", "1\t1\t2\t3\t0\t2000000\n2\t2\t1\t1\t0\t0\n", "1\t1\t2\n0\t0\t3\n"));
    }

    /// <summary>Asks such a shard.</summary>
    public static void Read(byte[] input)
    {
        using var store = new ShardRecordStore([new Shard(new Uri("http://127.0.0.1:9"), new FalseShard(input))]);
        if (store.Find("p", CancellationToken.None) is not { } set)
            return;
        var query = new RecordQuery(set, set.FirstYear, set.LastYear, new Dictionary<string, int> { ["NL411"] = 0, ["ITH31"] = 1 }, new Dictionary<string, int> { ["C10"] = 0, ["C15"] = 1 });
        store.CountCells(query, CancellationToken.None);
        store.CountPairs(query, CancellationToken.None);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        new(HttpStatusCode.OK) { Content = new StringContent(answers[Math.Min(asked++, answers.Length - 1)]) };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(Send(request, cancellationToken));
}
