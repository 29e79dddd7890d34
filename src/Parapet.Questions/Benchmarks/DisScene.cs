using System.Collections.Immutable;
using Parapet.Catalogue.Reading;
using Parapet.Interop.Dis;
using Parapet.Interop.Dis.Layout;
using Parapet.Interop.Dis.Pdus;
using Parapet.Interop.Dis.Records;

namespace Parapet.Questions.Benchmarks;

/// <summary>States of entities from bytes and to bytes.</summary>
internal sealed class DisScene : IBenchScene
{
    private const int Entities = 1000;
    private const int Rounds = 2000;
    private const int States = Entities * Rounds;
    private const int Room = 256;
    private const double LeastMillions = 20;

    private static readonly int[] s_parts = [0, 2];

    public string Name => "dis";

    public string Meaning =>
        "Entity State PDUs of DIS version 7, alone: each read from its bytes into a typed value with every field, and each written from such a value to bytes; processor time of one thread.";

    public ImmutableArray<string> Options => [];

    public int Steps(BenchQuestion question) => 2 * s_parts.Length * question.Turns;

    public ImmutableArray<MeasuredCase> Measure(BenchQuestion question, Problems problems, Action step, CancellationToken cancellation) =>
        [.. s_parts.Select(parts => Case(parts, question, step, cancellation))];

    private static MeasuredCase Case(int parts, BenchQuestion question, Action step, CancellationToken cancellation)
    {
        var datagrams = Enumerable.Range(1, Entities).Select(entity => Datagram(entity, parts)).ToArray();
        var read = Timed(Read, datagrams, question, step, cancellation);
        var written = Timed(Write, datagrams, question, step, cancellation);
        return new(parts == 0 ? $"{datagrams[0].Length} bytes" : $"{datagrams[0].Length} bytes, {parts} articulated parts", question.Turns,
        [
            BenchFigure.Speed("read a second", read.Rates, "million") with { AtLeast = LeastMillions },
            BenchFigure.Speed("written a second", written.Rates, "million") with { AtLeast = LeastMillions },
            new(FigureKind.Accuracy, "allocated for each that is read", read.BytesEach, "byte") { AtMost = 0 },
            new(FigureKind.Accuracy, "allocated for each that is written", written.BytesEach, "byte") { AtMost = 0 },
            new(FigureKind.Workload, "of a turn, either way", States, ""),
        ])
        { Rivals = OpenDis };
    }

    /// <summary>Millions a second of processor time, and bytes allocated for each; the first turn only warms up.</summary>
    private static (Turns Rates, double BytesEach) Timed(Action<byte[][]> pass, byte[][] datagrams, BenchQuestion question, Action step, CancellationToken cancellation)
    {
        pass(datagrams);
        var (rates, allocated) = (ImmutableArray.CreateBuilder<double>(), 0L);
        for (var turn = 0; turn < question.Turns; turn++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (begun, before) = (ThreadClock.Seconds, GC.GetAllocatedBytesForCurrentThread());
            pass(datagrams);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            rates.Add(States / (ThreadClock.Seconds - begun) / 1e6);
            step();
        }

        return (new(rates.ToImmutable()), (double)allocated / States);
    }

    private static void Read(byte[][] datagrams)
    {
        var places = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var datagram in datagrams)
            {
                if (!Pdu.TryRead(datagram, out EntityStatePdu state, out var fault))
                {
                    throw new InvalidOperationException(fault.ToString());
                }

                places += state.Location.X;
            }
        }

        GC.KeepAlive(places);
    }

    private static void Write(byte[][] datagrams)
    {
        Span<byte> room = stackalloc byte[Room];
        foreach (var datagram in datagrams)
        {
            Pdu.TryRead(datagram, out EntityStatePdu state, out _);
            for (var round = 0; round < Rounds; round++)
            {
                state.Location = new(round, 0, 0);
                if (!Pdu.TryWrite(in state, room, out _))
                {
                    throw new InvalidOperationException("no room");
                }
            }
        }
    }

    private static byte[] Datagram(int entity, int parts)
    {
        var builder = new RecordListBuilder<VariableParameter>(new byte[parts * VariableParameter.Size]);
        for (var part = 0; part < parts; part++)
        {
            builder.Add(VariableParameter.Of(new ArticulatedPart { ParameterType = 4096 + 11 + 2 * (uint)part, Value = entity }));
        }

        var state = new EntityStatePdu
        {
            Header = PduHeader.Of(PduType.EntityState, 1, new((uint)(2 * entity))),
            Entity = new(1, 2, (ushort)entity),
            Force = ForceId.Friendly,
            Type = new(EntityKind.Platform, (byte)PlatformDomain.Air, 225, 1, 3, 3, 0),
            Velocity = new(250, entity, 0),
            Location = new(4_000_000 + entity, 3_000_000, 4_000_000),
            Orientation = new(1, 0.1f, 0),
            DeadReckoning = new() { Algorithm = DeadReckoningAlgorithm.Rvw },
            Marking = EntityMarking.Of($"E{entity}"),
            VariableParameters = builder.List,
        };
        var room = new byte[Room];
        Pdu.TryWrite(in state, room, out var size);
        return room[..size];
    }

    private static ImmutableArray<Rival> OpenDis =>
    [
        new("open-dis-cpp", 3.1, 3.1, "million a second", InThisRun: false, "Entity State, decode and encode"),
        new("open-dis-csharp", 2.3, 2.3, "million a second", InThisRun: false, "Entity State, decode; 1.4 kB of garbage each"),
        new("open-dis-csharp", 1.4, 1.4, "million a second", InThisRun: false, "Entity State, encode; 1.4 kB of garbage each"),
        new("open-dis (npm)", 0.4, 1.0, "million a second", InThisRun: false, "Entity State, decode and encode"),
    ];
}
