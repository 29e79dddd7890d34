using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Parapet.Campaigns.Outcomes;

namespace Parapet.Campaigns.Robustness;

/// <summary>By what a sweep is known to be of this study, this catalogue and this program.</summary>
/// <param name="Study">SHA-256 over every value of the study's headline that may bear on the answer.</param>
/// <param name="Catalogue">The catalogue's hash.</param>
/// <param name="Models">SHA-256 over the outcomes of a few raids: what the program makes of the two, whatever its text.</param>
public sealed record RobustnessFingerprint(string Study, string Catalogue, string Models)
{
    internal static RobustnessFingerprint Of(string meaning, string catalogue, ImmutableArray<ReplicationOutcome> outcomes) =>
        new(Hash(Encoding.UTF8.GetBytes(meaning)), catalogue, Hash(JsonSerializer.SerializeToUtf8Bytes(outcomes.Select(outcome => (object)new
        {
            outcome.Option,
            outcome.Draw,
            outcome.Replication,
            Leakers = outcome.Classes.Select(entry => (int[])[(int)entry.Class, entry.Raid, entry.Leakers, entry.Shots]),
            outcome.RoundsFired,
            Friends = outcome.Friendly.Lost,
        }))));

    private static string Hash(byte[] text) => Convert.ToHexStringLower(SHA256.HashData(text));
}
