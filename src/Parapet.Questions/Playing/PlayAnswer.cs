using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Interop.Hla;
using Parapet.Interop.Scenes;
using Parapet.Questions.Json;

namespace Parapet.Questions.Playing;

/// <summary>What was sent of a raid.</summary>
public sealed record PlayAnswer
{
    [Description("The study, option and raid.")]
    public required string Title { get; init; }

    [Description("The posts whose tracks were sent.")]
    public required ImmutableArray<string> Posts { get; init; }

    [Description("Objects that appeared, tracks among them.")]
    public required int Objects { get; init; }

    [Description("States of objects that move.")]
    public required int States { get; init; }

    [Unit("s")]
    [Description("The last moment of the raid.")]
    public required double Seconds { get; init; }

    [Unit("s")]
    [Description("How late the latest was sent.")]
    public required double LatestSeconds { get; init; }

    [Description("What was sent as datagrams, one a standard.")]
    public required ImmutableArray<SentDatagrams> Datagrams { get; init; }

    [Description("Who was served as Tacview; null where nobody could connect.")]
    public required ServedClients? Acmi { get; init; }

    [Description("What a federation of HLA was told; null where none was joined.")]
    public required ToldFederation? Hla { get; init; }

    [Description("Whether it was interrupted before the end.")]
    public bool IsBrokenOff { get; init; }

    /// <summary>As JSON.</summary>
    public string ToJson() => AnswerJson.Write(this);

    internal static PlayAnswer Of(PlayQuestion question, SceneFan scene, ImmutableArray<UdpSink> sinks, AcmiServer? server, HlaTally? federation, double latest) => new()
    {
        Title = scene.Head!.Title,
        Posts = [.. scene.Head.Shown.Select(post => post.Name)],
        Objects = scene.Objects,
        States = scene.States,
        Seconds = scene.Latest.Seconds,
        LatestSeconds = latest,
        Datagrams = [.. question.Datagrams.Zip(sinks, (sent, sink) => new SentDatagrams(sent.Format.Name, sent.To.ToString(), sink.Datagrams, sink.Bytes, sink.Unsent, sent.Format.Loses))],
        Acmi = server is null ? null : new(server.Served, server.Refused),
        Hla = federation is null ? null : ToldFederation.Of(question.Hla!.Value.Federation.Name, question.Hla.Value.At.ToString(), federation),
    };
}

/// <summary>What was sent in one standard.</summary>
public sealed record SentDatagrams(
    [property: Description("The standard.")] string Format,
    [property: Description("To whom.")] string To,
    [property: Description("Datagrams that were sent.")] long Datagrams,
    [property: Unit("bytes"), Description("Of their payloads.")] long Bytes,
    [property: Description("Datagrams that could not be sent.")] long Unsent,
    [property: Description("What the raid holds and the standard has no place for.")] ImmutableArray<string> Loses);

/// <summary>Who connected to watch.</summary>
public sealed record ServedClients(
    [property: Description("Clients that greeted and were served.")] int Served,
    [property: Description("Clients that said something else or nothing, or for whom there was no room.")] int Refused);
