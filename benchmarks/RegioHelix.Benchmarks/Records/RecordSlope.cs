namespace RegioHelix.Benchmarks.Records;

/// <summary>
/// What so many records would take over so many shards, carried on from the largest measured case over shards. Processor time and room on disk grow with the
/// records; memory does not: a shard is asked for a part of its entities at a time.
/// </summary>
/// <param name="Measured">The steps of the case that is carried on.</param>
/// <param name="Records">How many records.</param>
/// <param name="Shards">Over how many shards.</param>
internal sealed record RecordSlope(IReadOnlyList<RecordMeasurement> Measured, double Records, int Shards)
{
    /// <summary>Cores of a shard.</summary>
    public const int Cores = 8;

    /// <summary>Memory of a shard, GB: four a core, as general-purpose machines have.</summary>
    public const int Memory = 4 * Cores;

    /// <summary>Merges write a part anew before the old one goes.</summary>
    public const double RoomForMerges = 2;

    /// <summary>US dollars for a core and its 4 GB an hour: half of an m7g.large of AWS, us-east-1, on demand, 0.0816 in June 2026.</summary>
    public const double DollarsPerCoreHour = 0.0408;

    /// <summary>US dollars for a GB of network disk (gp3, the same region) a month, from memory.</summary>
    public const double DollarsPerGigabyteMonth = 0.08;

    private const double HoursOfMonth = 730;

    // As ShardRecordStore asks.
    private const double RecordsInPass = 8e6;

    /// <summary>Records of one shard.</summary>
    public double RecordsOfShard => Records / Shards;

    /// <summary>Bytes of a record on disk, measured.</summary>
    public double BytesOfRecord => (double)Measured[0].Bytes / Measured[0].Rows;

    /// <summary>GB on the disk of a shard, without room for merges.</summary>
    public double GigabytesOfShard => BytesOfRecord * RecordsOfShard / 1e9;

    /// <summary>
    /// Peak memory of a shard in a question, GB: what a shard took, carried on to a whole pass where its records were fewer, and no further.
    /// </summary>
    public double MemoryOfShard(string step)
    {
        var measured = Step(step);
        var inPass = measured.Rows / (double)measured.Shards;
        return measured.PeakThere / 1024 * Math.Max(1, Math.Min(RecordsOfShard, RecordsInPass) / Math.Min(inPass, RecordsInPass));
    }

    /// <summary>Hours of an import by one importer: it reads on one core and sends on the others, however many shards there are.</summary>
    public double ImportHours => Math.Max(Step("import").Here / Step("import").Rows * Records, Step("import").There / Step("import").Rows * Records / (Shards * Cores)) / 3600;

    /// <summary>Minutes of a question, if all cores of all shards are busy with it.</summary>
    public double Minutes(string step) => Step(step).There / Step(step).Rows * Records / (Shards * Cores) / 60;

    /// <summary>US dollars a month for machines that run always, and their disks.</summary>
    public double DollarsAMonth => Shards * ((Cores * DollarsPerCoreHour * HoursOfMonth) + (GigabytesOfShard * RoomForMerges * DollarsPerGigabyteMonth));

    private RecordMeasurement Step(string step) => Measured.First(one => one.Step == step);
}
