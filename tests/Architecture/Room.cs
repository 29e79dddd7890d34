namespace Parapet.Tests.Architecture;

/// <summary>One project under src and what it may look at.</summary>
/// <param name="Name">The project's name.</param>
/// <param name="MayReference">Projects it may name, by project name.</param>
/// <param name="Packages">Packages it may name; analyzers apart.</param>
/// <param name="Engine">Whether it is under the ban of wall clock, shared randomness and culture.</param>
/// <param name="Opens">Whether it may open files.</param>
internal sealed record Room(string Name, string[] MayReference, string[] Packages, bool Engine, bool Opens);
