namespace Parapet.Questions.Querying;

/// <summary>A column of what a query brought.</summary>
/// <param name="Name">As the query names it.</param>
/// <param name="Type">Of its values, as the database names it: VARCHAR, BIGINT, DOUBLE and others.</param>
public sealed record QueryColumn(string Name, string Type);
