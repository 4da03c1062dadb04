using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RegioHelix.Registry.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class registry5 : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "until",
                table: "cluster_membership");

            migrationBuilder.AddColumn<string>(
                name: "source",
                table: "person",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "import_batch",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Organisation");

            migrationBuilder.AddColumn<DateTime>(
                name: "seen_at",
                table: "account",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "spent_form",
                columns: table => new
                {
                    word = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    holds_until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_spent_form", x => x.word);
                });

            migrationBuilder.CreateIndex(
                name: "ix_spent_form_holds_until",
                table: "spent_form",
                column: "holds_until");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "spent_form");

            migrationBuilder.DropColumn(
                name: "source",
                table: "person");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "import_batch");

            migrationBuilder.DropColumn(
                name: "seen_at",
                table: "account");

            migrationBuilder.AddColumn<DateOnly>(
                name: "until",
                table: "cluster_membership",
                type: "TEXT",
                nullable: true);
        }
    }
}
