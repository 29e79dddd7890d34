using Parapet.Interop.Scenes;

namespace Parapet.Interop.Tracks;

/// <summary>A track as a post would send it.</summary>
/// <param name="Post">Who sends it, by node.</param>
/// <param name="Number">Within the sender's own numbers, from 1; how many of them a standard can tell apart is its own affair.</param>
/// <param name="State">With what the post believes.</param>
/// <param name="Date">Of the state's moment, in UTC.</param>
public readonly record struct SentTrack(int Post, int Number, SceneState State, DateTimeOffset Date)
{
    /// <summary>Whether it is told of for the first time.</summary>
    public bool IsBeginning { get; init; }

    /// <summary>Whether it is told of for the last time.</summary>
    public bool IsEnd { get; init; }
}
